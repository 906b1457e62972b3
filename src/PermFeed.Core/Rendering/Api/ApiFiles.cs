using PermFeed.Classification;
using PermFeed.Editions;

namespace PermFeed.Rendering.Api;

/// <summary>The documents below api/v1 that tools read.</summary>
internal sealed class ApiFiles
{
    private const int RecentDays = 90;
    private readonly SiteInput input;
    private readonly SiteAddress address;
    private readonly Envelope envelope;
    private readonly ChangeDates dates;
    private readonly ChangeItem changeItem;

    public ApiFiles(SiteInput input, SiteAddress address)
    {
        this.input = input;
        this.address = address;
        envelope = new Envelope(input, address);
        dates = new ChangeDates(input.Catalogue);
        changeItem = new ChangeItem(address, dates, input.Catalogue.AttackVersion);
    }

    public IEnumerable<RenderedFile> Render() =>
        [.. Catalogue(), .. Services(), .. Changes(), .. Knowledge(), .. new ApiIndex(envelope, input, address).Files()];

    private IEnumerable<RenderedFile> Catalogue()
    {
        yield return envelope.Single(Head("api/v1/status.json", "status"), json => StatusDocument.Write(json, input));
        var privileged = input.Catalogue.Entries.Where(entry => entry.Judgement.Privileged).ToList();
        yield return Actions("api/v1/catalog.json", privileged, advice: true);
        yield return CatalogueCsv.Render(privileged);
        yield return envelope.List(Head("api/v1/actions/full.json", "action-summary-list"), input.Catalogue.Entries, SummaryItem.Write);
        yield return envelope.List(Head("api/v1/queue.json", "queue"), Unreviewed(), QueueItem.Write);
        var tombstones = new Tombstones(input);
        yield return envelope.List(Head("api/v1/tombstones.json", "tombstone-list"), tombstones.Entries, tombstones.Write);
    }

    private IEnumerable<RenderedFile> Services()
    {
        var services = input.Catalogue.Entries.GroupBy(entry => entry.Action.Key.ServicePrefix, StringComparer.Ordinal).ToList();
        yield return envelope.List(Head("api/v1/services.json", "service-list"), services, (json, service) => ServiceItem.Write(json, service, address));
        foreach (var service in services)
            yield return Actions($"api/v1/services/{service.Key}.json", [.. service], advice: false);
    }

    private IEnumerable<RenderedFile> Changes()
    {
        yield return envelope.List(Head("api/v1/changes/index.json", "month-list"), input.Editions, (json, edition) => EditionItem.Write(json, edition, address));
        foreach (var edition in input.Editions)
            yield return Month(edition, $"api/v1/changes/{edition.Month}.json");
        if (input.Editions.Count > 0)
            yield return Month(input.Editions[^1], "api/v1/changes/latest.json");
        yield return envelope.List(Head("api/v1/changes/recent.json", "recent-changes"), Recent(), new RecentItem(address, dates).Write);
    }

    private IEnumerable<RenderedFile> Knowledge()
    {
        yield return envelope.List(Head("api/v1/rules.json", "rule-list"), RuleUse.All(input), (json, rule) => RuleItem.Write(json, rule, address));
        var tactics = AttackUse.All(input.Catalogue);
        yield return envelope.List(Head("api/v1/attack.json", "attack-list"), tactics, (json, use) => AttackItem.Write(json, use, address), json => AttackItem.WriteAliases(json, input.RuleBook.Attack.Aliases));
        foreach (var use in tactics)
            yield return envelope.List(Head($"api/v1/tactics/{use.Tactic.Id}.json", "tactic-actions"), use.Entries, (json, entry) => TacticItem.Write(json, entry, use.Tactic.Id));
    }

    private IReadOnlyList<CatalogueEntry> Unreviewed() =>
        [.. input.Catalogue.Entries.Where(entry => entry is { Judgement.Verdict: Verdict.Unreviewed, State: not ActionState.Removed })];

    /// <summary>By observation, newest first: a reader stops at the first date it knows.</summary>
    private IReadOnlyList<JudgedChange> Recent()
    {
        var since = input.Catalogue.Observations.Count > 0 ? input.Catalogue.Observations[^1].Date.AddDays(-RecentDays) : default;
        return
        [
            .. input.Editions.SelectMany(edition => edition.Changes)
                .Where(change => change.Change.ObservedOn >= since)
                .OrderByDescending(change => change.Change.ObservedOn),
        ];
    }

    private RenderedFile Actions(string path, IReadOnlyCollection<CatalogueEntry> entries, bool advice) =>
        envelope.List(Head(path, "action-list"), entries, (json, entry) => ActionItem.Write(json, entry, input.Catalogue.AttackVersion, advice));

    private RenderedFile Month(Edition edition, string path)
    {
        var modified = edition.Changes.Select(dates.Updated).Append(edition.Window.To).Max();
        return envelope.List(new DocumentHead(path, "change-list", edition.Observations, modified), edition.Changes, changeItem.Write);
    }

    private DocumentHead Head(string path, string schema) => new(path, schema, input.Catalogue.Observations);
}
