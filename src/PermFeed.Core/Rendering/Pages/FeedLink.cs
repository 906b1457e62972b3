namespace PermFeed.Rendering.Pages;

/// <summary>A feed that a page announces to readers.</summary>
internal sealed record FeedLink(string Title, string MediaType, string Path)
{
    public static IReadOnlyList<FeedLink> Main { get; } =
    [
        new("PermFeed: monthly recap (Atom)", MediaTypes.Atom, "feeds/recap.atom"),
        new("PermFeed: monthly recap (RSS)", MediaTypes.Rss, "feeds/recap.rss"),
        new("PermFeed: monthly recap (JSON Feed)", MediaTypes.JsonFeed, "feeds/recap.json"),
        new("PermFeed: privileged actions (Atom)", MediaTypes.Atom, "feeds/privileged.atom"),
        new("PermFeed: privileged actions (RSS)", MediaTypes.Rss, "feeds/privileged.rss"),
        new("PermFeed: privileged actions (JSON Feed)", MediaTypes.JsonFeed, "feeds/privileged.json"),
    ];
}
