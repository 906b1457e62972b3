using PermFeed.Classification;
using PermFeed.Editions;

namespace PermFeed.Rendering.Feeds;

/// <summary>
/// The feeds of one service, risk category or tactic, Atom only. Their entries are those of the privileged feed under the same ids, so a
/// reader that subscribes to several sees an event once.
/// </summary>
internal sealed class TopicFeeds
{
    private const int Kept = 10;
    private readonly ChangeEntries entries;
    private readonly Dictionary<string, Feed> services;

    public TopicFeeds(SiteInput input, ChangeEntries entries)
    {
        this.entries = entries;
        var changes = input.Editions.SelectMany(edition => edition.Changes).Where(ChangeEntries.Newsworthy)
            .OrderByDescending(change => change.Change.ObservedOn).ThenBy(change => change.Change.Action).ToList();
        services = changes.GroupBy(change => change.Change.ServicePrefix, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Service(group.Key, [.. group]), StringComparer.Ordinal);
        Categories =
        [
            .. Enum.GetValues<RiskCategory>()
                .Select(category => Category(category, [.. changes.Where(change => change.Judgement!.RiskCategories.Contains(category))])),
        ];
        Tactics =
        [
            .. changes.SelectMany(change => change.Judgement!.Attack.Select(mapping => mapping.Tactic).Distinct().Select(tactic => (Tactic: tactic, Change: change)))
                .GroupBy(use => use.Tactic.Id, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => Tactic(group.First().Tactic, [.. group.Select(use => use.Change)])),
        ];
    }

    /// <summary>One for each category, also where it has no entry yet: who subscribes waits for the first.</summary>
    public IReadOnlyList<Feed> Categories { get; }

    public IReadOnlyList<Feed> Tactics { get; }

    public IReadOnlyList<Feed> Services => [.. services.OrderBy(service => service.Key, StringComparer.Ordinal).Select(service => service.Value)];

    /// <summary>Null for a service of which no privileged action came, went or moved yet.</summary>
    public Feed? OfService(string prefix) => services.GetValueOrDefault(prefix);

    private Feed Service(string prefix, IReadOnlyList<JudgedChange> changes) => new(
        $"services/{prefix}",
        $"PermFeed: {changes[0].ServiceName} ({prefix})",
        $"Changes to privileged actions of {changes[0].ServiceName}. The newest {Kept}.",
        $"services/{prefix}/",
        [.. changes.Take(Kept).Select(entries.Of)]);

    private Feed Category(RiskCategory category, IReadOnlyList<JudgedChange> changes) => new(
        $"categories/{category.Id()}",
        $"PermFeed: {category.Title().ToLowerInvariant()}",
        $"Changes to privileged actions of the risk category {category.Title().ToLowerInvariant()}. The newest {Kept}.",
        $"categories/{category.Id()}/",
        [.. changes.Take(Kept).Select(entries.Of)]);

    private Feed Tactic(Tactic tactic, IReadOnlyList<JudgedChange> changes) => new(
        $"tactics/{tactic.Id}",
        $"PermFeed: {tactic.Id} {tactic.Name}",
        $"Changes to privileged actions that serve the ATT&CK tactic {tactic.Name}. The newest {Kept}.",
        "categories/",
        [.. changes.Take(Kept).Select(entries.Of)]);
}
