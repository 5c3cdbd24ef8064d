terraform {
  required_version = ">= 1.11, < 2.0" # secrets are handed on without being kept in the state

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }

  # Name a backend of yours here: the state says where everything is.
}

provider "aws" {
  region = var.region

  default_tags {
    tags = { Service = "ox-universe", Installation = var.name }
  }
}
