using PermFeed.Classification;
using PermFeed.Editions;

namespace PermFeed.Rendering;

/// <summary>A tactic with the flagged actions that serve it.</summary>
internal sealed record AttackUse(Tactic Tactic, IReadOnlyList<CatalogueEntry> Entries)
{
    /// <summary>In order of their ids.</summary>
    public static IReadOnlyList<AttackUse> All(Catalogue catalogue) =>
    [
        .. catalogue.Entries.Where(entry => entry.Judgement.Flagged)
            .SelectMany(entry => entry.Judgement.Attack.Select(mapping => mapping.Tactic).Distinct().Select(tactic => (Tactic: tactic, Entry: entry)))
            .GroupBy(use => use.Tactic.Id, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new AttackUse(group.First().Tactic, [.. group.Select(use => use.Entry)])),
    ];

    /// <summary>The techniques of this tactic, each with how many of its actions bear it.</summary>
    public IReadOnlyList<(Technique Technique, int Actions)> Techniques =>
    [
        .. Entries.SelectMany(entry => entry.Judgement.Attack)
            .Where(mapping => mapping.Tactic.Id == Tactic.Id && mapping.Technique is not null)
            .GroupBy(mapping => mapping.Technique!.Id, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.First().Technique!, group.Count())),
    ];
}
