resource "aws_lb" "main" {
  name                       = var.name
  load_balancer_type         = "application"
  subnets                    = keys(var.public_subnets)
  security_groups            = [aws_security_group.balancer.id]
  drop_invalid_header_fields = true
  enable_deletion_protection = true
  # The service hangs up on what idles for 60 s: the balancer must not be the one to find out.
  idle_timeout = 55
}

resource "aws_lb_target_group" "main" {
  name_prefix = "ox-"
  vpc_id      = var.vpc_id
  target_type = "ip"
  protocol    = "HTTP"
  port        = 8080
  # A node that stops answers what it has begun, and no more than that takes long.
  deregistration_delay = 20

  # ECS ends whatever is unhealthy here. No node is ready while the database changes over, which takes two minutes, and new
  # nodes would not be either: so it is looked at for longer than that. Queues that are away make no node unready.
  health_check {
    port                = "8081"
    path                = "/health/readiness"
    matcher             = "200"
    interval            = 15
    timeout             = 3
    healthy_threshold   = 2
    unhealthy_threshold = 10
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_lb_listener" "https" {
  load_balancer_arn = aws_lb.main.arn
  protocol          = "HTTPS"
  port              = 443
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  certificate_arn   = var.certificate_arn

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.main.arn
  }
}

resource "aws_lb_listener" "http" {
  load_balancer_arn = aws_lb.main.arn
  protocol          = "HTTP"
  port              = 80

  default_action {
    type = "redirect"

    redirect {
      protocol    = "HTTPS"
      port        = "443"
      status_code = "HTTP_301"
    }
  }
}
