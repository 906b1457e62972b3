using PermFeed.Editions;

namespace PermFeed.Rendering.Api;

/// <summary>The documents below api/v1 that tools read.</summary>
internal sealed class ApiFiles
{
    private readonly SiteInput input;
    private readonly Envelope envelope;
    private readonly ChangeItem changeItem;
    private readonly ChangeDates dates;

    public ApiFiles(SiteInput input, SiteAddress address)
    {
        this.input = input;
        envelope = new Envelope(input, address);
        dates = new ChangeDates(input.Catalogue);
        changeItem = new ChangeItem(address, dates, input.Catalogue.AttackVersion);
    }

    public IEnumerable<RenderedFile> Render()
    {
        var flagged = input.Catalogue.Entries.Where(entry => entry.Judgement.Flagged).ToList();
        yield return Actions("api/v1/catalog.json", flagged);
        yield return CatalogueCsv.Render(flagged);
        yield return Actions("api/v1/actions/full.json", input.Catalogue.Entries);
        foreach (var service in input.Catalogue.Entries.GroupBy(entry => entry.Action.Key.ServicePrefix, StringComparer.Ordinal))
            yield return Actions($"api/v1/services/{service.Key}.json", [.. service]);
        foreach (var edition in input.Editions)
            yield return Month(edition, $"api/v1/changes/{edition.Month}.json");
        yield return envelope.Single(new DocumentHead("api/v1/status.json", "status", input.Catalogue.Observations), json => StatusDocument.Write(json, input));
    }

    private RenderedFile Actions(string path, IReadOnlyCollection<CatalogueEntry> entries) =>
        envelope.List(new DocumentHead(path, "action-list", input.Catalogue.Observations), entries, (json, entry) => ActionItem.Write(json, entry, input.Catalogue.AttackVersion));

    private RenderedFile Month(Edition edition, string path)
    {
        var modified = edition.Changes.Select(dates.Updated).Append(edition.Window.To).Max();
        return envelope.List(new DocumentHead(path, "change-list", edition.Observations, modified), edition.Changes, changeItem.Write);
    }
}
