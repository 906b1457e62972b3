using PermFeed.Classification;
using PermFeed.Editions;
using PermFeed.Rendering.Charts;
using PermFeed.Rendering.Feeds;
using PermFeed.Rendering.Text;

namespace PermFeed.Rendering.Pages;

/// <summary>The list of risk categories and a page for each.</summary>
internal sealed class CategoryPages(SiteInput input, PageShell shell, TopicFeeds feeds)
{
    private const int ShownActions = 40;
    private const int ShownServices = 15;

    public IEnumerable<RenderedFile> Render()
    {
        var categories = Enum.GetValues<RiskCategory>().Select(Category).ToArray();
        var head = new PageHead("categories/", "Risk categories", "What dangerous AWS IAM actions let their holders do, and which ATT&CK tactics that serves.");
        yield return shell.Render("categories.html", head, new CategoriesBody(categories, HeatMap.Of(input.Catalogue), input.Catalogue.AttackVersion));
        foreach (var (category, feed) in categories.Zip(feeds.Categories))
            yield return shell.Render("category.html", Head(category, feed), category);
    }

    private static PageHead Head(CategoryBody category, Feed feed) =>
        new($"categories/{category.Id}/", category.Title, $"AWS IAM actions of the risk category {category.Title.ToLowerInvariant()}: which they are, what to ask and what to do.")
        {
            Feeds = [new FeedLink(feed.Title, MediaTypes.Atom, feed.Path("atom"))],
        };

    private CategoryBody Category(RiskCategory category)
    {
        var entries = input.Catalogue.Entries.Where(entry => entry.State is not ActionState.Removed && entry.Judgement.RiskCategories.Contains(category)).ToList();
        return new CategoryBody
        {
            Id = category.Id(),
            Title = category.Title(),
            Guidance = input.Guidance.TryGetValue(category, out var guidance) ? MarkdownHtml.Render(NestedMarkdown.Below(guidance, 1)) : "",
            Privileged = entries.Count(entry => entry.Judgement.Privileged),
            Sensitive = entries.Count(entry => !entry.Judgement.Privileged),
            Newest =
            [
                .. entries.Where(entry => entry is { Judgement.Privileged: true, FirstSeen: not null })
                    .OrderByDescending(entry => entry.FirstSeen).ThenByDescending(entry => entry.Judgement.Severity).ThenBy(entry => entry.Action.Key)
                    .Take(ShownActions).Select(entry => new ActionRow(entry)),
            ],
            Services = Shares(entries, entry => entry.Action.Key.ServicePrefix, prefix => $"services/{prefix}/index.html"),
            Rules = Shares(entries, entry => entry.Judgement.Rules.Count > 0 ? entry.Judgement.Rules[0].RuleId : "", rule => SiteAddress.RuleFolder(rule) + "index.html"),
        };
    }

    private static Share[] Shares(IEnumerable<CatalogueEntry> entries, Func<CatalogueEntry, string> key, Func<string, string> link) =>
    [
        .. entries.Where(entry => entry.Judgement.Privileged).GroupBy(key, StringComparer.Ordinal)
            .Where(group => group.Key.Length > 0)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Take(ShownServices).Select(group => new Share(group.Key, link(group.Key), group.Count())),
    ];
}
