namespace PermFeed.Rendering.Pages;

/// <summary>What the shell of every page reads.</summary>
internal sealed record Page
{
    /// <summary>The folder it is the index of, with a slash at the end; empty for the start page.</summary>
    public required string Folder { get; init; }

    /// <summary>Plain text.</summary>
    public required string Title { get; init; }

    /// <summary>Plain text for search engines and previews, one sentence.</summary>
    public required string Description { get; init; }

    /// <summary>HTML of ours.</summary>
    public required string Body { get; init; }

    public required string Canonical { get; init; }

    /// <summary>Absolute address of the picture that links to the page show.</summary>
    public required string Preview { get; init; }

    public required IReadOnlyList<FeedLink> Feeds { get; init; }

    /// <summary>Paths of the scripts that the page uses, relative to the site.</summary>
    public IReadOnlyList<string> Scripts { get; init; } = [];

    /// <summary>Which entry of the navigation is the page's: its folder, or empty.</summary>
    public string Section => Folder.Length == 0 ? "" : Folder[..(Folder.IndexOf('/', StringComparison.Ordinal) + 1)];

    /// <summary>The way up to the site's root: links between pages are relative, so that mirrors and folders on disk work.</summary>
    public string Root => WayUp(Folder);

    public string Path => Folder + "index.html";

    public static string WayUp(string folder) => string.Concat(Enumerable.Repeat("../", folder.Count(letter => letter == '/')));
}
