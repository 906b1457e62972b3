using PermFeed.Editions;
using PermFeed.Rendering.Feeds;
using PermFeed.Rendering.Text;

namespace PermFeed.Rendering.Pages;

/// <summary>The list of services and a page for each.</summary>
internal sealed class ServicePages(SiteInput input, PageShell shell, TopicFeeds feeds)
{
    private readonly ILookup<string, ServiceMonth> history = ServiceMonth.All(input.Editions);
    private readonly string baseline = input.Catalogue.Observations.Count > 0 ? Phrases.Date(input.Catalogue.Observations[0].Date) : "";

    public IEnumerable<RenderedFile> Render()
    {
        // The catalogue has acm-pca:... before acm:...; a reader looks for acm first
        var services = input.Catalogue.Entries.GroupBy(entry => entry.Action.Key.ServicePrefix, StringComparer.Ordinal).OrderBy(service => service.Key, StringComparer.Ordinal).ToList();
        var head = new PageHead("services/", "AWS services", "All AWS services with their privileged and sensitive IAM actions.");
        yield return shell.Render("services.html", head, new ServicesBody([.. services.Select(service => new ServiceRow(service))]));
        // Several hundred pages of one form: the only part of the site where a second core shows
        foreach (var page in services.SelectInParallel(Service))
            yield return page;
    }

    private RenderedFile Service(IGrouping<string, CatalogueEntry> service)
    {
        var rows = service.Select(entry => (Entry: entry, Row: new ActionRow(entry))).ToList();
        var feed = feeds.OfService(service.Key);
        var name = service.First().ServiceName;
        var head = new PageHead($"services/{service.Key}/", $"{service.Key}: {name}", $"IAM actions of {name}: which are privileged or sensitive, why, and since when.")
        {
            Feeds = feed is null ? [] : [new FeedLink(feed.Title, MediaTypes.Atom, feed.Path("atom"))],
        };
        return shell.Render("service.html", head, new ServiceBody(
            new ServiceRow(service),
            [
                .. rows.Where(row => row.Entry.Judgement.Flagged)
                    .OrderByDescending(row => row.Entry.Judgement.Verdict).ThenByDescending(row => row.Row.Finding.Rank)
                    .Select(row => row.Row),
            ],
            [.. rows.Where(row => !row.Entry.Judgement.Flagged).Select(row => row.Row)],
            [.. history[service.Key]])
        {
            Baseline = baseline,
            HasFeed = feed is not null,
        });
    }
}
