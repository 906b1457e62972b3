namespace PermFeed.Rendering.Feeds;

/// <summary>All feeds as files, and an OPML list of them.</summary>
internal static class FeedFiles
{
    public static IEnumerable<RenderedFile> Render(MainFeeds main, TopicFeeds topics, SiteAddress address)
    {
        foreach (var feed in main.All)
        {
            yield return RssFeed.Render(feed, address);
            yield return AtomFeed.Render(feed, address);
            yield return JsonFeed.Render(feed, address);
        }

        foreach (var feed in topics.Categories.Concat(topics.Tactics).Concat(topics.Services))
            yield return AtomFeed.Render(feed, address);
        yield return Opml.Render(main, topics, address);
    }
}
