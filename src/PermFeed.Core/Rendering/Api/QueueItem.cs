using System.Text.Json;
using PermFeed.Editions;
using PermFeed.Reference;

namespace PermFeed.Rendering.Api;

/// <summary>An action that no rule knows yet.</summary>
internal static class QueueItem
{
    public static void Write(Utf8JsonWriter json, CatalogueEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("key", entry.Action.Key.Key);
        json.WriteString("action", entry.Action.Key.Text);
        json.WriteString("service_prefix", entry.Action.Key.ServicePrefix);
        json.WriteString("service_name", entry.ServiceName);
        json.WriteStrings("access_levels", entry.Action.AccessLevels.ToNames());
        json.WriteDate("first_seen", entry.FirstSeen);
        json.WriteEndObject();
    }
}
