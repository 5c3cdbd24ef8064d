# What AWS itself can see. What the game knows of itself is in ../prometheus/alerts.yaml, and needs a Prometheus.
locals {
  alarm_runbook = "docs/runbook.md"

  alarms = {
    balancer-errors = {
      says      = "The service answers with errors"
      namespace = "AWS/ApplicationELB", metric = "HTTPCode_Target_5XX_Count", statistic = "Sum"
      over      = 20, seconds = 300, times = 1
      of        = { LoadBalancer = aws_lb.main.arn_suffix }
    }
    balancer-slow = {
      says      = "The slowest hundredth of answers takes longer than half a second"
      namespace = "AWS/ApplicationELB", metric = "TargetResponseTime", statistic = "p99"
      over      = 0.5, seconds = 300, times = 3
      of        = { LoadBalancer = aws_lb.main.arn_suffix }
    }
    nodes-unhealthy = {
      says      = "A node is not ready"
      namespace = "AWS/ApplicationELB", metric = "UnHealthyHostCount", statistic = "Minimum"
      over      = 0, seconds = 60, times = 5
      of        = { LoadBalancer = aws_lb.main.arn_suffix, TargetGroup = aws_lb_target_group.main.arn_suffix }
    }
    database-processor = {
      says      = "The database is busy all the time"
      namespace = "AWS/RDS", metric = "CPUUtilization", statistic = "Average"
      over      = 80, seconds = 300, times = 3
      of        = { DBInstanceIdentifier = aws_db_instance.main.identifier }
    }
    database-connections = {
      says      = "The database has more connections than the nodes' pools have"
      namespace = "AWS/RDS", metric = "DatabaseConnections", statistic = "Maximum"
      over      = 16 * 2 * var.tasks + 20, seconds = 300, times = 2
      of        = { DBInstanceIdentifier = aws_db_instance.main.identifier }
    }
  }
}

resource "aws_cloudwatch_metric_alarm" "over" {
  for_each = local.alarms

  alarm_name          = "${var.name}-${each.key}"
  alarm_description   = "${each.value.says}. ${local.alarm_runbook}"
  namespace           = each.value.namespace
  metric_name         = each.value.metric
  statistic           = startswith(each.value.statistic, "p") ? null : each.value.statistic
  extended_statistic  = startswith(each.value.statistic, "p") ? each.value.statistic : null
  dimensions          = each.value.of
  period              = each.value.seconds
  evaluation_periods  = each.value.times
  comparison_operator = "GreaterThanThreshold"
  threshold           = each.value.over
  treat_missing_data  = "notBreaching"
  alarm_actions       = var.alarm_topic_arns
  ok_actions          = var.alarm_topic_arns
}

resource "aws_cloudwatch_metric_alarm" "no_node" {
  alarm_name          = "${var.name}-no-node"
  alarm_description   = "Nobody can play: no node is ready. ${local.alarm_runbook}"
  namespace           = "AWS/ApplicationELB"
  metric_name         = "HealthyHostCount"
  statistic           = "Maximum"
  dimensions          = { LoadBalancer = aws_lb.main.arn_suffix, TargetGroup = aws_lb_target_group.main.arn_suffix }
  period              = 60
  evaluation_periods  = 2
  comparison_operator = "LessThanThreshold"
  threshold           = 1
  treat_missing_data  = "breaching"
  alarm_actions       = var.alarm_topic_arns
  ok_actions          = var.alarm_topic_arns
}

resource "aws_cloudwatch_metric_alarm" "disk" {
  alarm_name          = "${var.name}-database-disk"
  alarm_description   = "The database's disk has less than a tenth left. ${local.alarm_runbook}"
  namespace           = "AWS/RDS"
  metric_name         = "FreeStorageSpace"
  statistic           = "Minimum"
  dimensions          = { DBInstanceIdentifier = aws_db_instance.main.identifier }
  period              = 300
  evaluation_periods  = 2
  comparison_operator = "LessThanThreshold"
  threshold           = var.database_storage_gib * 1024 * 1024 * 1024 / 10
  alarm_actions       = var.alarm_topic_arns
  ok_actions          = var.alarm_topic_arns
}

resource "aws_cloudwatch_metric_alarm" "dead_letters" {
  for_each = aws_sqs_queue.dead

  alarm_name          = "${each.value.name}-not-empty"
  alarm_description   = "Messages were given up. ${local.alarm_runbook}"
  namespace           = "AWS/SQS"
  metric_name         = "ApproximateNumberOfMessagesVisible"
  statistic           = "Maximum"
  dimensions          = { QueueName = each.value.name }
  period              = 60
  evaluation_periods  = 1
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  treat_missing_data  = "notBreaching"
  alarm_actions       = var.alarm_topic_arns
  ok_actions          = var.alarm_topic_arns
}

resource "aws_cloudwatch_metric_alarm" "lag" {
  for_each = aws_sqs_queue.main

  alarm_name          = "${each.value.name}-waits"
  alarm_description   = "A message has waited for five minutes. ${local.alarm_runbook}"
  namespace           = "AWS/SQS"
  metric_name         = "ApproximateAgeOfOldestMessage"
  statistic           = "Maximum"
  dimensions          = { QueueName = each.value.name }
  period              = 60
  evaluation_periods  = 3
  comparison_operator = "GreaterThanThreshold"
  threshold           = 300
  treat_missing_data  = "notBreaching"
  alarm_actions       = var.alarm_topic_arns
  ok_actions          = var.alarm_topic_arns
}

# Where no Prometheus looks, the log still says what went wrong.
resource "aws_cloudwatch_log_metric_filter" "errors" {
  name           = "${var.name}-errors"
  log_group_name = aws_cloudwatch_log_group.main.name
  pattern        = "{ $.level = \"ERROR\" }"

  metric_transformation {
    name          = "${var.name}-errors"
    namespace     = "OxUniverse"
    value         = "1"
    default_value = "0"
  }
}

resource "aws_cloudwatch_metric_alarm" "errors" {
  alarm_name          = "${var.name}-errors-in-log"
  alarm_description   = "The log has errors. ${local.alarm_runbook}"
  namespace           = "OxUniverse"
  metric_name         = aws_cloudwatch_log_metric_filter.errors.metric_transformation[0].name
  statistic           = "Sum"
  period              = 300
  evaluation_periods  = 1
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  treat_missing_data  = "notBreaching"
  alarm_actions       = var.alarm_topic_arns
}
