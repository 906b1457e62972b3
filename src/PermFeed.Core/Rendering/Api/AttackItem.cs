using System.Text.Json;

namespace PermFeed.Rendering.Api;

/// <summary>A tactic with its techniques, as the catalogue uses them.</summary>
internal static class AttackItem
{
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
