using PermFeed.Classification;
using PermFeed.Editions;

namespace PermFeed.Rendering.Charts;

/// <summary>Risk categories against ATT&amp;CK tactics: how many privileged actions have both. A table, so that everyone can read it.</summary>
internal sealed record HeatMap(IReadOnlyList<Tactic> Tactics, IReadOnlyList<HeatRow> Rows)
{
    private const int Shades = 5;

    public static HeatMap Of(Catalogue catalogue)
    {
        var privileged = catalogue.Entries.Where(entry => entry.Judgement.Privileged && entry.State is not ActionState.Removed).ToList();
        var tactics = privileged.SelectMany(entry => entry.Judgement.Attack).Select(mapping => mapping.Tactic)
            .DistinctBy(tactic => tactic.Id).OrderBy(tactic => tactic.Id, StringComparer.Ordinal).ToArray();
        var counts = Enum.GetValues<RiskCategory>().ToDictionary(category => category, category => tactics.Select(tactic => Count(privileged, category, tactic)).ToArray());
        var highest = counts.Values.SelectMany(row => row).DefaultIfEmpty().Max();
        return new HeatMap(tactics, [.. counts.Select(row => new HeatRow(row.Key.Id(), row.Key.Title(), [.. row.Value.Select(count => new HeatCell(count, Shade(count, highest)))]))]);
    }

    private static int Count(IEnumerable<CatalogueEntry> entries, RiskCategory category, Tactic tactic) =>
        entries.Count(entry => entry.Judgement.RiskCategories.Contains(category) && entry.Judgement.Attack.Any(mapping => mapping.Tactic.Id == tactic.Id));

    /// <summary>By square root: a few large numbers would leave all others blank.</summary>
    private static int Shade(int count, int highest) => count == 0 ? 0 : (int)Math.Ceiling(Math.Sqrt((double)count / highest) * Shades);
}
