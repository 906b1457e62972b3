using System.Globalization;
using System.Text;

namespace PermFeed.Rendering.Controls;

/// <summary>Terraform with one service control policy for each part, attached to the targets that the caller names.</summary>
internal static class TerraformPolicies
{
    public static RenderedFile Render(ControlSet set)
    {
        var name = set.Name.Replace('-', '_');
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Denies the {set.Title} to all but the exempt roles.\n");
        text.Append("# An organization's root, unit or account takes five service control policies at most.\n");
        Variable(text, "permfeed_exempt_roles", "Roles that the denial leaves alone, as an ARN pattern.", "string", $"\"{Quoted(set.ExemptRoles)}\"");
        Variable(text, "permfeed_targets", "Ids of the roots, units or accounts that the policies are attached to.", "set(string)", "[]");
        var number = 0;
        foreach (var part in DenyPolicies.Parts(set, DenyPolicies.ServiceControlLimit))
            Policy(text, $"permfeed_{name}_{++number}", set, part);
        return RenderedFile.Of("deny.tf", MediaTypes.PlainText, text.ToString());
    }

    private static void Variable(StringBuilder text, string name, string description, string type, string value)
    {
        text.Append(CultureInfo.InvariantCulture, $"\nvariable \"{name}\" {{\n");
        text.Append(CultureInfo.InvariantCulture, $"  description = \"{description}\"\n  type        = {type}\n  default     = {value}\n}}\n");
    }

    private static void Policy(StringBuilder text, string name, ControlSet set, IEnumerable<string> actions)
    {
        text.Append(CultureInfo.InvariantCulture, $"\nresource \"aws_organizations_policy\" \"{name}\" {{\n");
        text.Append(CultureInfo.InvariantCulture, $"  name    = \"{name}\"\n  type    = \"SERVICE_CONTROL_POLICY\"\n  content = jsonencode({{\n");
        text.Append("    Version = \"2012-10-17\"\n    Statement = [{\n");
        text.Append(CultureInfo.InvariantCulture, $"      Sid    = \"PermFeed{string.Concat(set.Name.Where(char.IsAsciiLetterOrDigit))}\"\n      Effect = \"Deny\"\n      Action = [\n");
        foreach (var action in actions)
            text.Append(CultureInfo.InvariantCulture, $"        \"{Quoted(action)}\",\n");
        text.Append("      ]\n      Resource  = \"*\"\n      Condition = { ArnNotLike = { \"aws:PrincipalArn\" = var.permfeed_exempt_roles } }\n    }]\n  })\n}\n");
        text.Append(CultureInfo.InvariantCulture, $"\nresource \"aws_organizations_policy_attachment\" \"{name}\" {{\n");
        text.Append(CultureInfo.InvariantCulture, $"  for_each  = var.permfeed_targets\n  policy_id = aws_organizations_policy.{name}.id\n  target_id = each.value\n}}\n");
    }

    /// <summary>A text within an HCL string.</summary>
    private static string Quoted(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("${", "$${", StringComparison.Ordinal).Replace("%{", "%%{", StringComparison.Ordinal);
}
