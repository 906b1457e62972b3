using System.Text;
using PermFeed.Classification;
using PermFeed.Editions;
using PermFeed.Reference;
using PermFeed.Rendering.Text;

namespace PermFeed.Rendering.Api;

/// <summary>The catalogue as a flat table for spreadsheets: the fields of the JSON, lists joined by semicolons.</summary>
internal static class CatalogueCsv
{
    private static readonly string[] Header =
    [
        "key", "action", "service_prefix", "service_name", "access_levels", "verdict", "severity", "risk_categories", "tactic_ids",
        "technique_ids", "atlas_ids", "rule_ids", "confidence", "reviewed", "first_seen", "last_seen", "state",
    ];

    public static RenderedFile Render(IEnumerable<CatalogueEntry> entries)
    {
        var table = new StringBuilder().Append(CsvText.Row(Header)).Append('\n');
        foreach (var entry in entries)
            table.Append(CsvText.Row(Fields(entry))).Append('\n');
        return RenderedFile.Of("api/v1/catalog.csv", MediaTypes.Csv, table.ToString());
    }

    private static IEnumerable<string> Fields(CatalogueEntry entry)
    {
        var judgement = entry.Judgement;
        return
        [
            entry.Action.Key.Key, entry.Action.Key.Text, entry.Action.Key.ServicePrefix, entry.ServiceName,
            Joined(entry.Action.AccessLevels.ToNames()), judgement.Verdict.Id(), judgement.Severity?.Id() ?? "",
            Joined(judgement.RiskCategories.Select(category => category.Id())),
            Joined(judgement.Attack.Select(mapping => mapping.Tactic.Id)),
            Joined(judgement.Attack.Select(mapping => mapping.Technique?.Id).OfType<string>()),
            Joined(judgement.Atlas.Select(technique => technique.Id)),
            Joined(judgement.Rules.Select(rule => rule.RuleId)),
            judgement.Confidence.Id(), judgement.Reviewed ? "true" : "false",
            entry.FirstSeen is { } date ? Phrases.Date(date) : "", Phrases.Date(entry.LastSeen), entry.State.Id(),
        ];
    }

    private static string Joined(IEnumerable<string> values) => string.Join(';', values.Distinct(StringComparer.Ordinal));
}
