# The service is told not to make them: what it may do stays small, and what they are is said here.
locals {
  queues = {
    ox-eod-fetch            = { is_fifo = false }
    ox-settlement-compute   = { is_fifo = false }
    ox-points-award         = { is_fifo = true }
    ox-prediction-submitted = { is_fifo = true }
    ox-batch                = { is_fifo = false }
    ox-notifications        = { is_fifo = false }
  }
  # As OX_QUEUE_PREFIX: two installations share no queue.
  queue_prefix = "${var.name}-"
  endings      = { for name, queue in local.queues : name => queue.is_fifo ? ".fifo" : "" }
}

resource "aws_sqs_queue" "dead" {
  for_each = local.queues

  name                      = "${local.queue_prefix}${each.key}-dlq${local.endings[each.key]}"
  fifo_queue                = each.value.is_fifo
  message_retention_seconds = 14 * 24 * 3600
  sqs_managed_sse_enabled   = true
}

resource "aws_sqs_queue" "main" {
  for_each = local.queues

  name                       = "${local.queue_prefix}${each.key}${local.endings[each.key]}"
  fifo_queue                 = each.value.is_fifo
  deduplication_scope        = each.value.is_fifo ? "messageGroup" : null
  fifo_throughput_limit      = each.value.is_fifo ? "perMessageGroupId" : null
  message_retention_seconds  = 4 * 24 * 3600
  receive_wait_time_seconds  = 20
  visibility_timeout_seconds = 60
  sqs_managed_sse_enabled    = true

  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.dead[each.key].arn
    maxReceiveCount     = var.receives_before_dead
  })
}

resource "aws_sqs_queue_redrive_allow_policy" "dead" {
  for_each = local.queues

  queue_url = aws_sqs_queue.dead[each.key].url
  redrive_allow_policy = jsonencode({
    redrivePermission = "byQueue"
    sourceQueueArns   = [aws_sqs_queue.main[each.key].arn]
  })
}
