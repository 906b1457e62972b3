using PermFeed.Classification;
using PermFeed.Editions;

namespace PermFeed.Rendering;

/// <summary>A rule with what it matched in the catalogue, those that it leads and those where a stronger one does.</summary>
internal sealed record RuleUse(string Id, string Title, Verdict Verdict, IReadOnlyList<CatalogueEntry> Leads, IReadOnlyList<CatalogueEntry> Follows)
{
    /// <summary>In order of their ids.</summary>
    public static IReadOnlyList<RuleUse> All(Catalogue catalogue) =>
    [
        .. catalogue.Entries.SelectMany(entry => entry.Judgement.Rules.Select((rule, index) => (Entry: entry, Rule: rule, Leads: index == 0)))
            .GroupBy(match => match.Rule.RuleId, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new RuleUse(
                group.Key,
                group.First().Rule.Title,
                group.First().Rule.Verdict,
                [.. group.Where(match => match.Leads).Select(match => match.Entry)],
                [.. group.Where(match => !match.Leads).Select(match => match.Entry)])),
    ];
}
