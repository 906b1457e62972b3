using System.Text.Json;
using PermFeed.Classification.Attack;

namespace PermFeed.Rendering.Api;

/// <summary>A tactic with its techniques, as the catalogue uses them.</summary>
internal static class AttackItem
{
    /// <summary>For readers that keyed on the ids of an earlier version.</summary>
    public static void WriteAliases(Utf8JsonWriter json, AttackAliases aliases)
    {
        json.WriteStartObject("aliases");
        json.WriteString("from_version", aliases.From);
        json.WriteString("to_version", aliases.To);
        json.WriteStartArray("techniques");
        foreach (var (id, heir) in aliases.Replaced.OrderBy(alias => alias.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("technique_id", id);
            json.WriteString("replaced_by", heir);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, AttackUse use, SiteAddress address)
    {
        json.WriteStartObject();
        json.WriteString("tactic_id", use.Tactic.Id);
        json.WriteString("tactic_name", use.Tactic.Name);
        json.WriteNumber("actions", use.Entries.Count);
        json.WriteString("url", address.Of($"api/v1/tactics/{use.Tactic.Id}.json"));
        json.WriteStartArray("techniques");
        foreach (var (technique, actions) in use.Techniques)
        {
            json.WriteStartObject();
            json.WriteString("technique_id", technique.Id);
            json.WriteString("technique_name", technique.Name);
            json.WriteNumber("actions", actions);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
