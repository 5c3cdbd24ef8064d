# An alternative, off by default: the service's own schedule needs nobody. A job that is asked for twice is done once.
# Scheduler cannot call an address, so it puts an event on a bus, and a rule of the bus calls the address.
locals {
  triggers = var.triggers_by_eventbridge ? {
    universe   = { path = "universe/create", cron = "cron(30 5 * * ? *)" }
    start      = { path = "session/start", cron = "cron(0 6 * * ? *)" }
    closes     = { path = "eod/collect", cron = "cron(16 6 * * ? *)" } # settle-due of New York's winter; in summer it is 06:00
    settlement = { path = "settlement/run", cron = "cron(20 6 * * ? *)" }
    integrity  = { path = "integrity/run", cron = "cron(0 8 * * ? *)" }
    end        = { path = "session/end", cron = "cron(59 23 * * ? *)" }
  } : {}
}

resource "aws_cloudwatch_event_bus" "triggers" {
  count = var.triggers_by_eventbridge ? 1 : 0
  name  = "${var.name}-triggers"
}

resource "aws_cloudwatch_event_connection" "service" {
  count              = var.triggers_by_eventbridge ? 1 : 0
  name               = var.name
  description        = "Orders jobs, and may do nothing else"
  authorization_type = "API_KEY"

  auth_parameters {
    api_key {
      key   = "Authorization"
      value = "Bearer ${jsondecode(data.aws_secretsmanager_secret_version.trigger[0].secret_string)["trigger-token"]}"
    }
  }
}

# Unlike the database's password this one is in the state: the connection has no argument that is only written.
data "aws_secretsmanager_secret_version" "trigger" {
  count     = var.triggers_by_eventbridge ? 1 : 0
  secret_id = var.trigger_secret_arn
}

resource "aws_cloudwatch_event_api_destination" "job" {
  for_each = local.triggers

  name                             = "${var.name}-${each.key}"
  connection_arn                   = aws_cloudwatch_event_connection.service[0].arn
  http_method                      = "POST"
  invocation_endpoint              = "https://${var.host}/api/v1/batch/${each.value.path}"
  invocation_rate_limit_per_second = 1
}

resource "aws_cloudwatch_event_rule" "job" {
  for_each = local.triggers

  name           = "${var.name}-${each.key}"
  event_bus_name = aws_cloudwatch_event_bus.triggers[0].name
  event_pattern  = jsonencode({ source = ["ox-universe.schedule"], "detail-type" = [each.key] })
}

resource "aws_cloudwatch_event_target" "job" {
  for_each = local.triggers

  rule           = aws_cloudwatch_event_rule.job[each.key].name
  event_bus_name = aws_cloudwatch_event_bus.triggers[0].name
  arn            = aws_cloudwatch_event_api_destination.job[each.key].arn
  role_arn       = aws_iam_role.triggers[0].arn

  retry_policy {
    maximum_event_age_in_seconds = 3600
    maximum_retry_attempts       = 20
  }
}

resource "aws_scheduler_schedule_group" "main" {
  count = var.triggers_by_eventbridge ? 1 : 0
  name  = var.name
}

resource "aws_scheduler_schedule" "job" {
  for_each = local.triggers

  name                         = each.key
  group_name                   = aws_scheduler_schedule_group.main[0].name
  schedule_expression          = each.value.cron
  schedule_expression_timezone = "Asia/Seoul"

  flexible_time_window {
    mode = "OFF"
  }

  target {
    arn      = aws_cloudwatch_event_bus.triggers[0].arn
    role_arn = aws_iam_role.triggers[0].arn
    input    = jsonencode({})

    eventbridge_parameters {
      source      = "ox-universe.schedule"
      detail_type = each.key
    }
  }
}

data "aws_iam_policy_document" "triggers_assume" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["scheduler.amazonaws.com", "events.amazonaws.com"]
    }
  }
}

data "aws_iam_policy_document" "triggers" {
  count = var.triggers_by_eventbridge ? 1 : 0

  statement {
    actions   = ["events:PutEvents"]
    resources = [aws_cloudwatch_event_bus.triggers[0].arn]
  }
  statement {
    actions   = ["events:InvokeApiDestination"]
    resources = [for job in aws_cloudwatch_event_api_destination.job : job.arn]
  }
}

resource "aws_iam_role" "triggers" {
  count              = var.triggers_by_eventbridge ? 1 : 0
  name               = "${var.name}-triggers"
  assume_role_policy = data.aws_iam_policy_document.triggers_assume.json
}

resource "aws_iam_role_policy" "triggers" {
  count  = var.triggers_by_eventbridge ? 1 : 0
  name   = "triggers"
  role   = aws_iam_role.triggers[0].id
  policy = data.aws_iam_policy_document.triggers[0].json
}
