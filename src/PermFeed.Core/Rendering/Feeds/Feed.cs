namespace PermFeed.Rendering.Feeds;

/// <summary>A feed before it takes a format.</summary>
/// <param name="Name">Its path below feeds/ without extension; also the end of its id.</param>
/// <param name="Title">Distinct among all feeds.</param>
/// <param name="Description">What an entry is and how many are kept.</param>
/// <param name="Page">Path of the page that it belongs to.</param>
/// <param name="Entries">Newest first.</param>
internal sealed record Feed(string Name, string Title, string Description, string Page, IReadOnlyList<FeedEntry> Entries)
{
    /// <summary>For a list in which every title would begin alike.</summary>
    public string ShortTitle => Title.Replace("PermFeed: ", "", StringComparison.Ordinal);

    public string Path(string extension) => $"feeds/{Name}.{extension}";

    /// <summary>The newest change of any entry; a feed without entries is as old as time.</summary>
    public DateOnly Updated => Entries.Count > 0 ? Entries.Max(entry => entry.Updated) : new DateOnly(1970, 1, 1);
}
