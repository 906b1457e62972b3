using System.Text.Json;
using PermFeed.Editions;
using PermFeed.Reference;

namespace PermFeed.Rendering.Api;

/// <summary>
/// An action in the list of all: what to filter by. Members have the names and meanings that they have in an action; the facts, the reasons and
/// the names of tactics stand in its service's document, so that nothing long is published twice.
/// </summary>
internal static class SummaryItem
{
    public static void Write(Utf8JsonWriter json, CatalogueEntry entry)
    {
        var key = entry.Action.Key;
        var judgement = entry.Judgement;
        json.WriteStartObject();
        json.WriteString("key", key.Key);
        json.WriteString("action", key.Text);
        json.WriteStrings("access_levels", entry.Action.AccessLevels.ToNames());
        JudgementFields.WriteClass(json, judgement);
        json.WriteStartArray("attack");
        foreach (var mapping in judgement.Attack)
        {
            json.WriteStartObject();
            json.WriteString("tactic_id", mapping.Tactic.Id);
            if (mapping.Technique is { } technique)
                json.WriteString("technique_id", technique.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteDate("first_seen", entry.FirstSeen);
        json.WriteDate("last_seen", entry.LastSeen);
        json.WriteString("state", entry.State.Id());
        json.WriteEndObject();
    }
}
