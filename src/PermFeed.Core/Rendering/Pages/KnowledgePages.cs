using PermFeed.Rendering.Feeds;
using PermFeed.Rendering.Text;

namespace PermFeed.Rendering.Pages;

/// <summary>The pages that explain: methodology, status, feeds.</summary>
internal sealed class KnowledgePages(SiteInput input, PageShell shell)
{
    public IEnumerable<RenderedFile> Render(MainFeeds main, TopicFeeds topics)
    {
        yield return RenderedFile.Of("CHANGELOG-API.md", MediaTypes.Markdown, input.Templates.Render("CHANGELOG-API.md", input.Catalogue));
        var status = new StatusBody(input);
        var methodology = MarkdownHtml.Render(input.Templates.Render("methodology.md", status));
        yield return shell.Wrap(new PageHead("methodology/", "Methodology and limits", "How PermFeed observes, judges and publishes, and what it cannot know."), methodology);
        yield return shell.Render("status.html", new PageHead("status/", "Status", "How fresh the data is, what was observed, and what waits for a rule."), status);
        yield return shell.Render(
            "feeds.html",
            new PageHead("feeds/", "Feeds", "Every feed of PermFeed: recap, privileged actions, by risk category, by tactic, by service."),
            new FeedsBody(main.All, topics.Categories, topics.Tactics, topics.Services));
    }
}
