using System.Text.Json;
using PermFeed.Editions;

namespace PermFeed.Rendering.Api;

/// <summary>A flagged action in the list of one tactic; the catalogue has the rest of it.</summary>
internal static class TacticItem
{
    public static void Write(Utf8JsonWriter json, CatalogueEntry entry, string tacticId)
    {
        var judgement = entry.Judgement;
        json.WriteStartObject();
        json.WriteString("key", entry.Action.Key.Key);
        json.WriteString("verdict", judgement.Verdict.Id());
        json.WriteString("severity", judgement.Severity?.Id());
        json.WriteBoolean("primary", judgement.Attack[0].Tactic.Id == tacticId);
        json.WriteStrings("technique_ids", judgement.Attack.Where(mapping => mapping.Tactic.Id == tacticId).Select(mapping => mapping.Technique?.Id).OfType<string>());
        json.WriteString("state", entry.State.Id());
        json.WriteEndObject();
    }
}
