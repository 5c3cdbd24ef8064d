variable "name" {
  description = "What everything is called by; several installations in one account differ in it."
  type        = string
  default     = "ox-universe"

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,22}[a-z0-9]$", var.name))
    error_message = "name is 3 to 24 lower-case letters, digits and hyphens, a letter first and no hyphen last."
  }
}

variable "region" {
  description = "Where it runs. Players are in Korea."
  type        = string
  default     = "ap-northeast-2"

  validation {
    condition     = can(regex("^[a-z]{2}(-[a-z]+)+-[0-9]$", var.region))
    error_message = "region is a region of AWS, such as ap-northeast-2."
  }
}

variable "vpc_id" {
  description = "The network; its private subnets reach the internet by a NAT gateway, for vendors and providers of sign-in."
  type        = string

  validation {
    condition     = can(regex("^vpc-[0-9a-f]+$", var.vpc_id))
    error_message = "vpc_id looks like vpc-0123456789abcdef0."
  }
}

variable "public_subnets" {
  description = "Where the load balancer is: their ids, and the addresses that they span."
  type        = map(string)

  validation {
    condition     = length(var.public_subnets) >= 2 && alltrue([for cidr in values(var.public_subnets) : can(cidrhost(cidr, 0))])
    error_message = "public_subnets names two subnets or more, each with its CIDR: { \"subnet-…\" = \"10.0.0.0/24\" }."
  }
}

variable "private_subnets" {
  description = "Where the service and the database are."
  type        = list(string)

  validation {
    condition     = length(var.private_subnets) >= 2 && length(distinct(var.private_subnets)) == length(var.private_subnets)
    error_message = "private_subnets names two different subnets or more."
  }
}

variable "image" {
  description = "The image, with a tag or better a digest."
  type        = string

  validation {
    condition     = can(regex("^[^:@ ]+(:[0-9]+/[^:@ ]+)?(:[\\w.-]+|@sha256:[0-9a-f]{64})$", var.image)) && !endswith(var.image, ":latest")
    error_message = "image names one version: a tag that is not latest, or a digest."
  }
}

variable "host" {
  description = "The name by which browsers reach it; its record in DNS is to point to the output load_balancer."
  type        = string

  validation {
    condition     = can(regex("^([a-z0-9-]+\\.)+[a-z]{2,}$", var.host))
    error_message = "host is a name in DNS without https:// and path, such as play.example.com."
  }
}

variable "certificate_arn" {
  description = "The certificate of that name, in ACM of the same region."
  type        = string

  validation {
    condition     = can(regex("^arn:aws[a-z-]*:acm:", var.certificate_arn))
    error_message = "certificate_arn is one of ACM."
  }
}

variable "secret_arn" {
  description = "A JSON secret in Secrets Manager that is there before: see README.md, \"The secret\"."
  type        = string

  validation {
    condition     = can(regex("^arn:aws[a-z-]*:secretsmanager:", var.secret_arn))
    error_message = "secret_arn is one of Secrets Manager."
  }
}

variable "secret_kms_key_arn" {
  description = "The key that the secret is encrypted by, and the triggers', if it is one of yours."
  type        = string
  default     = null

  validation {
    condition     = var.secret_kms_key_arn == null ? true : can(regex("^arn:aws[a-z-]*:kms:", var.secret_kms_key_arn))
    error_message = "secret_kms_key_arn is one of KMS."
  }
}

variable "optional_settings" {
  description = "Those of the secret's keys that are settings and are there, beside the required ones."
  type        = set(string)
  default     = []

  validation {
    condition = length(setsubtract(var.optional_settings, [
      "OX_SIGN_IN_GOOGLE_CLIENT_ID", "OX_SIGN_IN_GOOGLE_CLIENT_SECRET",
      "OX_SIGN_IN_KAKAO_CLIENT_ID", "OX_SIGN_IN_KAKAO_CLIENT_SECRET",
      "OX_MARKET_DATA_ALPHA_VANTAGE_API_KEY", "OX_ACCESS_FIRST_ADMIN",
    ])) == 0
    error_message = "optional_settings are of the clients at Google and Kakao, the key at Alpha Vantage and the first admin."
  }
}

variable "database_password_version" {
  description = "Raise it when the database's password in the secret was changed: the database gets it by that."
  type        = number
  default     = 1

  validation {
    condition     = var.database_password_version >= 1 && floor(var.database_password_version) == var.database_password_version
    error_message = "database_password_version counts 1, 2, 3 …"
  }
}

variable "database_ca" {
  description = "What the database's certificate is checked by: the PEM bundle of the region (truststore.pki.rds.amazonaws.com)."
  type        = string

  validation {
    condition     = startswith(var.database_ca, "-----BEGIN CERTIFICATE-----") && length(var.database_ca) < 20000
    error_message = "database_ca is the text of the region's PEM bundle; that of all regions is too long for a task."
  }
}

variable "database_class" {
  description = "The database's machine."
  type        = string
  default     = "db.m7g.large"

  validation {
    condition     = startswith(var.database_class, "db.")
    error_message = "database_class is a class of RDS, such as db.m7g.large."
  }
}

variable "database_storage_gib" {
  description = "The database's disk; it grows by itself to four times that."
  type        = number
  default     = 100

  validation {
    condition     = var.database_storage_gib >= 20 && var.database_storage_gib <= 16384
    error_message = "database_storage_gib is from 20 to 16384."
  }
}

variable "database_is_multi_az" {
  description = "Whether a second database stands by in another zone."
  type        = bool
  default     = true
}

variable "backup_days" {
  description = "For how many days the database can be brought back to any moment."
  type        = number
  default     = 14

  validation {
    condition     = var.backup_days >= 7 && var.backup_days <= 35
    error_message = "backup_days is from 7 to 35."
  }
}

variable "tasks" {
  description = "How many nodes run."
  type        = number
  default     = 2

  validation {
    condition     = var.tasks >= 1 && var.tasks <= 10
    error_message = "tasks is from 1 to 10; their pools together must stay below the database's connections."
  }
}

variable "task_cpu" {
  description = "Of each node, in 1/1024 of a processor."
  type        = number
  default     = 1024

  validation {
    condition     = contains([512, 1024, 2048, 4096], var.task_cpu)
    error_message = "task_cpu is 512, 1024, 2048 or 4096."
  }
}

variable "task_memory_mib" {
  description = "Of each node."
  type        = number
  default     = 2048

  validation {
    condition     = var.task_memory_mib >= var.task_cpu && var.task_memory_mib <= 8 * var.task_cpu && var.task_memory_mib % 1024 == 0
    error_message = "task_memory_mib is whole GiB, and what Fargate has for task_cpu."
  }
}

variable "receives_before_dead" {
  description = "How often a queue hands out a message before it goes to the dead letters."
  type        = number
  default     = 10

  validation {
    condition     = var.receives_before_dead >= 3 && var.receives_before_dead <= 1000
    error_message = "receives_before_dead is from 3 to 1000."
  }
}

variable "alarm_topic_arns" {
  description = "Whom alarms are told to, by SNS. Nobody if empty."
  type        = list(string)
  default     = []

  validation {
    condition     = alltrue([for arn in var.alarm_topic_arns : can(regex("^arn:aws[a-z-]*:sns:", arn))])
    error_message = "alarm_topic_arns are of SNS."
  }
}

variable "triggers_by_eventbridge" {
  description = "Whether EventBridge Scheduler asks for the jobs of the day as well. The service does it by itself; see README.md."
  type        = bool
  default     = false
}

variable "log_days" {
  description = "How long logs are kept."
  type        = number
  default     = 90

  validation {
    condition     = contains([7, 14, 30, 60, 90, 180, 365], var.log_days)
    error_message = "log_days is 7, 14, 30, 60, 90, 180 or 365."
  }
}

variable "trigger_secret_arn" {
  description = "A JSON secret with trigger-token, which EventBridge shows to order jobs and nodes get as OX_INTERNAL_TOKEN. Needed for triggers_by_eventbridge alone."
  type        = string
  default     = null

  validation {
    condition     = !var.triggers_by_eventbridge || can(regex("^arn:aws[a-z-]*:secretsmanager:", var.trigger_secret_arn))
    error_message = "trigger_secret_arn is one of Secrets Manager, and needed for triggers_by_eventbridge."
  }
}
