using PermFeed.Rendering.Api;
using PermFeed.Rendering.Controls;
using PermFeed.Rendering.Feeds;
using PermFeed.Rendering.Pages;
using PermFeed.Rendering.Pictures;

namespace PermFeed.Rendering;

/// <summary>Renders the whole site: a pure function of its input.</summary>
public static class SiteRenderer
{
    /// <returns>All files; the manifest, which holds the size and sum of every other, comes last.</returns>
    /// <exception cref="FileFormatException">A template asks for something that there is not.</exception>
    public static IReadOnlyList<RenderedFile> Render(SiteInput input)
    {
        var address = new SiteAddress(input);
        var changes = new ChangeEntries(input, address);
        var feeds = new MainFeeds(input, address, changes);
        var topics = new TopicFeeds(input, changes);
        var files = new List<RenderedFile>();
        files.AddRange(input.Templates.Assets);
        files.AddRange(PreviewPictures.Render(input));
        var controls = new SiteControls(input);
        var shell = new PageShell(input, address);
        files.AddRange(Recaps(input, address, shell, controls));
        files.AddRange(Pages(input, shell, feeds, topics));
        files.AddRange(new ControlPages(controls, shell).Render());
        files.AddRange(FeedFiles.Render(feeds, topics, address));
        files.AddRange(new ApiFiles(input, address).Render());
        files.AddRange(PublishedSchemas.Render(input, address));
        files.AddRange(Manifest.Files(new Envelope(input, address), input, files));
        return files;
    }

    private static RenderedFile[] Recaps(SiteInput input, SiteAddress address, PageShell shell, SiteControls controls)
    {
        var recaps = new RecapPages(input, address, shell, controls);
        return [.. input.Editions.SelectInParallel(edition => recaps.Render(edition).ToArray()).SelectMany(files => files)];
    }

    private static IEnumerable<RenderedFile> Pages(SiteInput input, PageShell shell, MainFeeds feeds, TopicFeeds topics) =>
    [
        .. new StartPages(input, shell).Render(),
        .. new ServicePages(input, shell, topics).Render(),
        .. new ExplorerPages(input, shell).Render(),
        .. new CategoryPages(input, shell, topics).Render(),
        .. new RulePages(input, shell).Render(),
        .. new KnowledgePages(input, shell).Render(feeds, topics),
    ];
}
