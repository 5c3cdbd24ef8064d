# Read for the moment of an apply and kept nowhere.
ephemeral "aws_secretsmanager_secret_version" "settings" {
  secret_id = var.secret_arn
}

resource "aws_db_subnet_group" "main" {
  name       = var.name
  subnet_ids = var.private_subnets
}

resource "aws_db_parameter_group" "main" {
  name_prefix = "${var.name}-"
  family      = "postgres18"

  parameter {
    name  = "rds.force_ssl"
    value = "1"
  }
  # A transaction that is left open keeps locks, and dead rows for ever.
  parameter {
    name  = "idle_in_transaction_session_timeout"
    value = "60000"
  }
  parameter {
    name  = "log_min_duration_statement"
    value = "1000"
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_db_instance" "main" {
  identifier_prefix = "${var.name}-"
  engine            = "postgres"
  engine_version    = "18"
  instance_class    = var.database_class
  multi_az          = var.database_is_multi_az

  db_name             = "ox"
  username            = "ox"
  password_wo         = jsondecode(ephemeral.aws_secretsmanager_secret_version.settings.secret_string)["OX_DATABASE_PASSWORD"]
  password_wo_version = var.database_password_version

  storage_type          = "gp3"
  allocated_storage     = var.database_storage_gib
  max_allocated_storage = 4 * var.database_storage_gib
  storage_encrypted     = true

  db_subnet_group_name   = aws_db_subnet_group.main.name
  parameter_group_name   = aws_db_parameter_group.main.name
  vpc_security_group_ids = [aws_security_group.database.id]
  publicly_accessible    = false

  # The log of changes is kept every five minutes: any moment of these days can be gone back to.
  backup_retention_period   = var.backup_days
  backup_window             = "18:00-18:30" # 03:00 in Korea: no session opens, ends or is settled
  maintenance_window        = "sat:17:00-sat:18:00"
  copy_tags_to_snapshot     = true
  deletion_protection       = true
  skip_final_snapshot       = false
  final_snapshot_identifier = "${var.name}-final"

  auto_minor_version_upgrade      = true
  performance_insights_enabled    = true
  enabled_cloudwatch_logs_exports = ["postgresql"]

  lifecycle {
    prevent_destroy = true
  }
}
