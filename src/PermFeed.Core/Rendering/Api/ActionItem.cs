using System.Text.Json;
using PermFeed.Editions;

namespace PermFeed.Rendering.Api;

/// <summary>An action of the catalogue as published; its schema is action-list.</summary>
internal static class ActionItem
{
    public static void Write(Utf8JsonWriter json, CatalogueEntry entry, string attackVersion, bool advice)
    {
        var key = entry.Action.Key;
        json.WriteStartObject();
        json.WriteString("key", key.Key);
        json.WriteString("action", key.Text);
        json.WriteString("service_prefix", key.ServicePrefix);
        json.WriteString("service_name", entry.ServiceName);
        FactFields.WriteAll(json, entry.Action.Facts);
        JudgementFields.Write(json, entry.Judgement, attackVersion, advice);
        json.WriteDate("first_seen", entry.FirstSeen);
        json.WriteDate("last_seen", entry.LastSeen);
        json.WriteString("state", entry.State.Id());
        json.WriteEndObject();
    }
}
