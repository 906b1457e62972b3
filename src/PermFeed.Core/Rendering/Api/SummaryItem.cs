using System.Text.Json;
using PermFeed.Classification;
using PermFeed.Editions;
using PermFeed.Reference;

namespace PermFeed.Rendering.Api;

/// <summary>An action in short, for the list of all of them: its service's document has the rest.</summary>
internal static class SummaryItem
{
    public static void Write(Utf8JsonWriter json, CatalogueEntry entry)
    {
        var judgement = entry.Judgement;
        json.WriteStartObject();
        json.WriteString("key", entry.Action.Key.Key);
        json.WriteString("action", entry.Action.Key.Text);
        json.WriteStrings("access_levels", entry.Action.AccessLevels.ToNames());
        json.WriteString("verdict", judgement.Verdict.Id());
        json.WriteString("severity", judgement.Severity?.Id());
        json.WriteStrings("risk_categories", judgement.RiskCategories.Select(category => category.Id()));
        json.WriteDate("first_seen", entry.FirstSeen);
        json.WriteDate("last_seen", entry.LastSeen);
        json.WriteString("state", entry.State.Id());
        json.WriteEndObject();
    }
}
