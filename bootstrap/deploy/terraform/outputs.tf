output "load_balancer" {
  description = "What the host's record in DNS is to point to."
  value       = aws_lb.main.dns_name
}

output "database" {
  description = "Where the database is, for backups and for the eye of an operator."
  value       = aws_db_instance.main.endpoint
}

output "queues" {
  description = "What the queues are called here."
  value       = { for name, queue in aws_sqs_queue.main : name => queue.name }
}
