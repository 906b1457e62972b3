using PermFeed.Rendering.Pictures;

namespace PermFeed.Rendering.Pages;

/// <summary>What a page says of itself to its shell.</summary>
internal sealed record PageHead(string Folder, string Title, string Description)
{
    /// <summary>Feeds of its own, announced before the common ones.</summary>
    public IReadOnlyList<FeedLink> Feeds { get; init; } = [];

    /// <summary>Path of the picture that links to the page show.</summary>
    public string Preview { get; init; } = PreviewPictures.Start;

    public IReadOnlyList<string> Scripts { get; init; } = [];
}
