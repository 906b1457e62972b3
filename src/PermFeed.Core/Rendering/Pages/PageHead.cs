namespace PermFeed.Rendering.Pages;

/// <summary>What a page says of itself to its shell.</summary>
internal sealed record PageHead(string Folder, string Title, string Description)
{
    /// <summary>Feeds of its own, announced before the common ones.</summary>
    public IReadOnlyList<FeedLink> Feeds { get; init; } = [];

    public IReadOnlyList<string> Scripts { get; init; } = [];
}
