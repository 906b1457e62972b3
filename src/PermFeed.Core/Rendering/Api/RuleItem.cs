using System.Text.Json;

namespace PermFeed.Rendering.Api;

/// <summary>A rule as published: what it is and how much it says.</summary>
internal static class RuleItem
{
    public static void Write(Utf8JsonWriter json, RuleUse rule, SiteAddress address)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("title", rule.Title);
        json.WriteString("verdict", rule.Verdict.Id());
        json.WriteBoolean("heuristic", rule.Id.StartsWith("heuristics/", StringComparison.Ordinal));
        json.WriteNumber("leads", rule.Leads.Count);
        json.WriteNumber("follows", rule.Follows.Count);
        json.WriteString("url", address.Of(SiteAddress.RuleFolder(rule.Id)));
        json.WriteEndObject();
    }
}
