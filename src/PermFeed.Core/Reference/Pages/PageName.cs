namespace PermFeed.Reference.Pages;

/// <summary>File names of pages.</summary>
internal static class PageName
{
    /// <summary>A service's page is named <c>list_….html</c>. The name is also a file name here, so no separators pass.</summary>
    public static bool IsService(string name) =>
        name.StartsWith("list_", StringComparison.Ordinal) && name.EndsWith(".html", StringComparison.Ordinal)
        && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '.');

    /// <summary>What a link names, without the leading <c>./</c> and the part after it that names a place in the page.</summary>
    public static string OfLink(string target)
    {
        var path = target.Trim().Split('#', '?')[0];
        return path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
    }
}
