using System.Text.Json;
using PermFeed.Classification;
using PermFeed.Editions;
using PermFeed.History;

namespace PermFeed.Rendering.Api;

/// <summary>status.json: how fresh the data is and what it holds. What monitors poll.</summary>
internal static class StatusDocument
{
    public static void Write(Utf8JsonWriter json, SiteInput input)
    {
        var catalogue = input.Catalogue;
        WriteObservations(json, catalogue.Observations);
        WriteCheck(json, input);
        json.WriteNumber("services", catalogue.Entries.Where(Present).Select(entry => entry.Action.Key.ServicePrefix).Distinct(StringComparer.Ordinal).Count());
        json.WriteNumber("actions", catalogue.Entries.Count(Present));
        json.WriteStartObject("verdicts");
        foreach (var verdict in Enum.GetValues<Verdict>().Reverse())
            json.WriteNumber(verdict.Id(), catalogue.Entries.Count(entry => Present(entry) && entry.Judgement.Verdict == verdict));
        json.WriteEndObject();
        json.WriteNumber("pending_removals", catalogue.Entries.Count(entry => entry.State is ActionState.PendingRemoval));
        json.WriteNumber("removed_actions", catalogue.Entries.Count(entry => entry.State is ActionState.Removed));
        json.WriteStrings("months", input.Editions.Select(edition => edition.Month.ToString()));
    }

    private static void WriteObservations(Utf8JsonWriter json, ValueList<Observation> observations)
    {
        json.WriteNumber("observations", observations.Count);
        json.WriteDate("baseline", observations.Count > 0 ? observations[0].Date : null);
        if (observations.Count == 0)
        {
            json.WriteNull("last_observation");
            return;
        }

        var last = observations[^1];
        json.WriteStartObject("last_observation");
        json.WriteString("id", last.Id);
        json.WriteDate("observed_on", last.Date);
        json.WriteString("source", last.Source);
        json.WriteString("format", last.Format);
        json.WriteStrings("provides", last.Provides);
        json.WriteNumber("services", last.Services);
        json.WriteNumber("actions", last.Actions);
        json.WriteNumber("changes", last.Changes);
        json.WriteString("reference_digest", last.Digest);
        json.WriteStrings("warnings", last.Warnings);
        json.WriteEndObject();
    }

    // Read by rule: a daily feed is out of date 36 hours after its last success, a monthly one 35 days after it.
    private static void WriteCheck(Utf8JsonWriter json, SiteInput input)
    {
        json.WriteTime("last_check", input.LastCheck?.At);
        json.WriteTime("last_success", input.LastCheck?.LastSuccess);
        json.WriteString("check_outcome", input.LastCheck?.Outcome.ToString().ToLowerInvariant());
        json.WriteString("check_message", input.LastCheck?.Message);
        json.WriteStrings("remarks", input.LastCheck?.Remarks ?? []);
        json.WriteStartArray("in_one_source_only");
        foreach (var lag in input.Lags)
        {
            json.WriteStartObject();
            json.WriteString("key", lag.Action.Key);
            json.WriteString("only_in", lag.OnlyIn);
            json.WriteDate("since", lag.Since);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("holds");
        foreach (var hold in input.Holds)
        {
            json.WriteStartObject();
            json.WriteString("id", hold.Id);
            json.WriteDate("observed_on", hold.Date);
            json.WriteString("source", hold.Source);
            json.WriteStrings("reasons", hold.Reasons);
            json.WriteStrings("evidence", hold.Evidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static bool Present(CatalogueEntry entry) => entry.State is not ActionState.Removed;
}
