using System.Text.Json;
using PermFeed.Classification;
using PermFeed.Editions;
using PermFeed.Rendering.Api;

namespace PermFeed.Rendering.Controls;

/// <summary>A layer for the ATT&amp;CK Navigator: techniques scored by how many of the actions serve them. https://github.com/mitre-attack/attack-navigator/tree/master/layers</summary>
internal static class NavigatorLayer
{
    private const int NamedActions = 10;

    public static RenderedFile Render(ControlSet set) => new("navigator-layer.json", MediaTypes.Json, JsonWriting.Document(json =>
    {
        json.WriteString("name", $"PermFeed: {set.Title}");
        json.WriteStartObject("versions");
        json.WriteString("attack", set.AttackVersion.Split('.')[0]);
        json.WriteString("navigator", "5.1.0");
        json.WriteString("layer", "4.5");
        json.WriteEndObject();
        json.WriteString("domain", "enterprise-attack");
        json.WriteString("description", "Scored by the number of AWS IAM actions that serve a technique.");
        var techniques = Techniques(set);
        json.WriteStartArray("techniques");
        foreach (var technique in techniques)
            Technique(json, technique.Key.Technique, technique.Key.Tactic, [.. technique]);
        json.WriteEndArray();
        json.WriteStartObject("gradient");
        json.WriteStrings("colors", ["#fdf1f0", "#a3142b"]);
        json.WriteNumber("minValue", 0);
        json.WriteNumber("maxValue", techniques.Select(technique => technique.Count()).DefaultIfEmpty(1).Max());
        json.WriteEndObject();
        json.WriteBoolean("hideDisabled", false);
    }));

    /// <summary>As ATT&amp;CK writes a tactic in its data: <c>privilege-escalation</c>.</summary>
    public static string ShortName(Tactic tactic) => tactic.Name.ToLowerInvariant().Replace(' ', '-');

    private static IReadOnlyList<IGrouping<(string Technique, string Tactic), CatalogueEntry>> Techniques(ControlSet set) =>
    [
        .. set.Entries.SelectMany(entry => entry.Judgement.Attack.Where(mapping => mapping.Technique is not null)
                .Select(mapping => (Key: (mapping.Technique!.Id, ShortName(mapping.Tactic)), Entry: entry)))
            .GroupBy(use => use.Key, use => use.Entry)
            .OrderBy(group => group.Key.Item1, StringComparer.Ordinal).ThenBy(group => group.Key.Item2, StringComparer.Ordinal),
    ];

    private static void Technique(Utf8JsonWriter json, string technique, string tactic, IReadOnlyList<CatalogueEntry> entries)
    {
        var more = entries.Count > NamedActions ? $" and {entries.Count - NamedActions} more" : "";
        json.WriteStartObject();
        json.WriteString("techniqueID", technique);
        json.WriteString("tactic", tactic);
        json.WriteNumber("score", entries.Count);
        json.WriteString("comment", string.Join(", ", entries.Take(NamedActions).Select(entry => entry.Action.Key.Text)) + more);
        json.WriteBoolean("enabled", true);
        json.WriteEndObject();
    }
}
