# Denies the privileged actions of February 2026 to all but the exempt roles.
# An organization's root, unit or account takes five service control policies at most.

variable "permfeed_exempt_roles" {
  description = "Roles that the denial leaves alone, as an ARN pattern."
  type        = string
  default     = "arn:aws:iam::*:role/permfeed-exempt-*"
}

variable "permfeed_targets" {
  description = "Ids of the roots, units or accounts that the policies are attached to."
  type        = set(string)
  default     = []
}

resource "aws_organizations_policy" "permfeed_2026_02_1" {
  name    = "permfeed_2026_02_1"
  type    = "SERVICE_CONTROL_POLICY"
  content = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid    = "PermFeed202602"
      Effect = "Deny"
      Action = [
        "bedrock-mantle:CreateFineTuningJob",
        "iam:AttachEverything",
        "s3:OldPower",
      ]
      Resource  = "*"
      Condition = { ArnNotLike = { "aws:PrincipalArn" = var.permfeed_exempt_roles } }
    }]
  })
}

resource "aws_organizations_policy_attachment" "permfeed_2026_02_1" {
  for_each  = var.permfeed_targets
  policy_id = aws_organizations_policy.permfeed_2026_02_1.id
  target_id = each.value
}
