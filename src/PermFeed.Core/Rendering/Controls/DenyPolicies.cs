using PermFeed.Rendering.Api;

namespace PermFeed.Rendering.Controls;

/// <summary>
/// Policies that deny the actions to all but the exempt roles, in as many parts as the limits ask for.
/// https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html and
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
/// </summary>
internal static class DenyPolicies
{
    /// <summary>Characters of a service control policy; blanks count, so it is written without.</summary>
    public const int ServiceControlLimit = 5120;

    /// <summary>Characters of a managed policy; blanks do not count.</summary>
    public const int IdentityLimit = 6144;

    public static IEnumerable<RenderedFile> ServiceControl(ControlSet set) =>
        Parts(set, ServiceControlLimit).Select((part, index) =>
            new RenderedFile($"deny-scp-{index + 1}.json", MediaTypes.Json, Policy(set, part, indented: false)));

    public static IEnumerable<RenderedFile> Identity(ControlSet set) =>
        Parts(set, IdentityLimit).Select((part, index) =>
            new RenderedFile($"deny-iam-{index + 1}.json", MediaTypes.Json, Policy(set, part, indented: true)));

    /// <summary>The actions in order, divided so that each part makes a policy within the limit.</summary>
    public static IEnumerable<IReadOnlyList<string>> Parts(ControlSet set, int limit)
    {
        var empty = Policy(set, [], indented: false).Length;
        var part = new List<string>();
        var length = empty;
        foreach (var action in set.Entries.Select(entry => entry.Action.Key.Text))
        {
            // Quotes and comma
            var added = action.Length + 3;
            if (length + added > limit)
            {
                yield return part;
                part = [];
                length = empty;
            }

            part.Add(action);
            length += added;
        }

        if (part.Count > 0)
            yield return part;
    }

    private static ReadOnlyMemory<byte> Policy(ControlSet set, IReadOnlyList<string> actions, bool indented) => JsonWriting.Document(json =>
    {
        json.WriteString("Version", "2012-10-17");
        json.WriteStartArray("Statement");
        json.WriteStartObject();
        json.WriteString("Sid", $"PermFeed{string.Concat(set.Name.Where(char.IsAsciiLetterOrDigit))}");
        json.WriteString("Effect", "Deny");
        json.WriteStrings("Action", actions);
        json.WriteString("Resource", "*");
        json.WriteStartObject("Condition");
        json.WriteStartObject("ArnNotLike");
        json.WriteString("aws:PrincipalArn", set.ExemptRoles);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }, indented);
}
