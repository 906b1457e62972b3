using PermFeed.Classification;
using PermFeed.Editions;
using PermFeed.Rendering.Text;

namespace PermFeed.Rendering.Controls;

/// <summary>What one indicator of a bundle watches: the events of one action, or those of a service that serve one technique.</summary>
/// <param name="Key">Makes its id.</param>
internal sealed record StixIndicator(
    string Key, string Name, string Description, string Pattern, DateOnly? Since, IReadOnlyList<RiskCategory> Categories, IReadOnlyList<Technique> Techniques)
{
    /// <summary>With more actions than this an indicator for each is more than any platform wants.</summary>
    private const int MostActions = 300;

    public static IEnumerable<StixIndicator> Of(ControlSet set) =>
        CloudTrailEvents.Of(set).SelectMany(service => set.Entries.Count > MostActions ? Grouped(service) : service.Entries.Select(entry => Single(entry, service.Source)));

    private static StixIndicator Single(CatalogueEntry entry, string source) => new(
        $"indicator/{entry.Action.Key.Key}",
        $"Use of {entry.Action.Key.Text}",
        entry.Judgement.Rationale,
        $"[x-aws-cloudtrail:event_source = '{source}' AND x-aws-cloudtrail:event_name = '{entry.Action.Key.Name}']",
        entry.FirstSeen,
        [.. entry.Judgement.RiskCategories],
        [.. TechniquesOf(entry)]);

    private static IEnumerable<StixIndicator> Grouped(CloudTrailEvents service) =>
        service.Entries.GroupBy(entry => TechniquesOf(entry).FirstOrDefault()?.Id ?? "", StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Together(service, group.Key, [.. group]));

    private static StixIndicator Together(CloudTrailEvents service, string technique, IReadOnlyList<CatalogueEntry> entries) => new(
        $"indicator/{service.ServicePrefix}/{technique}",
        $"Use of privileged actions of {service.ServicePrefix}{(technique.Length > 0 ? $" that serve {technique}" : "")}",
        Phrases.AtStart(entries.Count, "action") + " of the catalogue, named in the pattern.",
        $"[x-aws-cloudtrail:event_source = '{service.Source}' AND x-aws-cloudtrail:event_name IN ({string.Join(", ", entries.Select(entry => $"'{entry.Action.Key.Name}'"))})]",
        null,
        [.. entries.SelectMany(entry => entry.Judgement.RiskCategories).Distinct().Order()],
        [.. entries.SelectMany(TechniquesOf).Where(one => one.Id == technique).Take(1)]);

    private static IEnumerable<Technique> TechniquesOf(CatalogueEntry entry) =>
        entry.Judgement.Attack.Select(mapping => mapping.Technique).OfType<Technique>().DistinctBy(technique => technique.Id);
}
