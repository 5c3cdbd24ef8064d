locals {
  settings = {
    OX_DATABASE_URL         = "jdbc:postgresql://${aws_db_instance.main.endpoint}/ox?sslmode=verify-full&sslrootcert=/var/lib/ox/database-ca.pem"
    OX_DATABASE_USER        = aws_db_instance.main.username
    OX_QUEUE_ENDPOINT       = "https://sqs.${var.region}.amazonaws.com"
    OX_QUEUE_REGION         = var.region
    OX_QUEUE_PREFIX         = local.queue_prefix
    OX_QUEUE_CREATE         = "false"
    OX_LIMITS_SHARED        = "true"
    OX_HTTP_PUBLIC_URL      = "https://${var.host}"
    OX_HTTP_TRUSTED_PROXIES = join(",", values(var.public_subnets))
    OX_UNIVERSE_SOURCE      = "most-active"
  }
  secret_settings = setunion(["OX_DATABASE_PASSWORD"], var.optional_settings)
  # The one that EventBridge shows.
  trigger_secrets = var.triggers_by_eventbridge ? [{ name = "OX_INTERNAL_TOKEN", valueFrom = "${var.trigger_secret_arn}:trigger-token::" }] : []

  log = {
    logDriver = "awslogs"
    options = {
      awslogs-group         = aws_cloudwatch_log_group.main.name
      awslogs-region        = var.region
      awslogs-stream-prefix = "ox"
    }
  }
  mounts = [
    { sourceVolume = "home", containerPath = "/var/lib/ox", readOnly = false },
    { sourceVolume = "tmp", containerPath = "/tmp", readOnly = false },
  ]
}

resource "aws_cloudwatch_log_group" "main" {
  name              = "/ecs/${var.name}"
  retention_in_days = var.log_days
}

resource "aws_ecs_cluster" "main" {
  name = var.name

  setting {
    name  = "containerInsights"
    value = "enabled"
  }
}

resource "aws_ecs_task_definition" "main" {
  family                   = var.name
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = var.task_cpu
  memory                   = var.task_memory_mib
  execution_role_arn       = aws_iam_role.start.arn
  task_role_arn            = aws_iam_role.service.arn

  runtime_platform {
    operating_system_family = "LINUX"
    cpu_architecture        = "X86_64"
  }

  volume {
    name = "home"
  }
  volume {
    name = "tmp"
  }

  container_definitions = jsonencode([
    {
      # Secrets come as variables only, and the service reads its keys from files. This container lays them down and ends.
      name       = "keys"
      image      = var.image
      essential  = false
      user       = "0"
      entryPoint = ["bash", "-euc"]
      command = [
        <<-SHELL
          umask 077
          mkdir -p /var/lib/ox/keys
          printf '%s\n' "$SIGNING_PEM" >/var/lib/ox/keys/signing.pem
          printf '%s\n' "$EMAIL_KEY" >/var/lib/ox/keys/email.key
          printf '%s\n' "$DATABASE_CA" >/var/lib/ox/database-ca.pem
          chown -R 10001:10001 /var/lib/ox
          chmod 1777 /tmp
        SHELL
      ]
      environment = [{ name = "DATABASE_CA", value = var.database_ca }]
      secrets = [
        { name = "SIGNING_PEM", valueFrom = "${var.secret_arn}:signing.pem::" },
        { name = "EMAIL_KEY", valueFrom = "${var.secret_arn}:email.key::" },
      ]
      mountPoints            = local.mounts
      readonlyRootFilesystem = true
      logConfiguration       = local.log
    },
    {
      name                   = "ox"
      image                  = var.image
      essential              = true
      command                = ["run"]
      dependsOn              = [{ containerName = "keys", condition = "SUCCESS" }]
      environment            = [for name, value in local.settings : { name = name, value = value }]
      secrets                = concat([for name in local.secret_settings : { name = name, valueFrom = "${var.secret_arn}:${name}::" }], local.trigger_secrets)
      portMappings           = [{ containerPort = 8080, protocol = "tcp" }, { containerPort = 8081, protocol = "tcp" }]
      mountPoints            = local.mounts
      readonlyRootFilesystem = true
      linuxParameters        = { capabilities = { drop = ["ALL"] }, initProcessEnabled = true }
      stopTimeout            = 60
      healthCheck = {
        command     = ["CMD", "/opt/ox/healthy", "liveness"] # a database that is away is no reason to end it
        interval    = 10
        timeout     = 3
        retries     = 6
        startPeriod = 120
      }
      logConfiguration = local.log
    },
  ])
}

resource "aws_ecs_service" "main" {
  name            = var.name
  cluster         = aws_ecs_cluster.main.id
  task_definition = aws_ecs_task_definition.main.arn
  launch_type     = "FARGATE"
  desired_count   = var.tasks

  # A new node before an old one goes, and back to the old ones if the new do not come up.
  deployment_minimum_healthy_percent = 100
  deployment_maximum_percent         = 200
  health_check_grace_period_seconds  = 120

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets         = var.private_subnets
    security_groups = [aws_security_group.service.id]
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.main.arn
    container_name   = "ox"
    container_port   = 8080
  }

  depends_on = [aws_lb_listener.https, aws_iam_role_policy.start, aws_iam_role_policy_attachment.start]
}
