using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace PermFeed.Tests.Browser;

/// <summary>All pages of a site, parsed: what they link to, and the anchors that can be linked to.</summary>
internal sealed class SitePages
{
    private static readonly string[] Links = ["href", "src", "action", "poster", "data"];

    private readonly HashSet<string> files;
    private readonly Dictionary<string, IReadOnlyList<string>> anchors = new(StringComparer.Ordinal);

    public SitePages(BuiltSite site)
    {
        files = site.Paths.ToHashSet(StringComparer.Ordinal);
        var parser = new HtmlParser();
        foreach (var path in site.Paths.Where(path => path.EndsWith(".html", StringComparison.Ordinal)))
        {
            using var page = parser.ParseDocument(site.Text(path));
            anchors[path] = [.. page.QuerySelectorAll("[id]").Select(element => element.Id!)];
            LinksOf[path] = [.. page.All.SelectMany(element => Links.Select(element.GetAttribute)).OfType<string>()];
        }
    }

    /// <summary>As written, by page.</summary>
    public Dictionary<string, IReadOnlyList<string>> LinksOf { get; } = new(StringComparer.Ordinal);

    public IEnumerable<string> RepeatedAnchors => anchors.SelectMany(page =>
        page.Value.CountBy(id => id).Where(id => id.Value > 1).Select(id => $"{page.Key}#{id.Key}"));

    /// <summary>The file that a link leads to; null when it leads out of the site.</summary>
    public static string? Target(string page, string link)
    {
        var address = new Uri(new Uri(BuiltSite.BaseUrl + page), link);
        if (!address.AbsoluteUri.StartsWith(BuiltSite.BaseUrl, StringComparison.Ordinal))
            return null;
        var path = Uri.UnescapeDataString(address.AbsolutePath[1..]);
        return path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
    }

    /// <summary>What is wrong with a link; null when its file and its anchor are there.</summary>
    public string? Problem(string page, string link)
    {
        if (Target(page, link) is not { } file)
            return new Uri(new Uri(BuiltSite.BaseUrl), link).Scheme == Uri.UriSchemeHttps ? null : $"{page}: {link} is not https";
        if (!files.Contains(file))
            return $"{page}: {link} leads nowhere";
        var anchor = Uri.UnescapeDataString(new Uri(new Uri(BuiltSite.BaseUrl + page), link).Fragment.TrimStart('#'));
        return anchor.Length == 0 || (anchors.TryGetValue(file, out var there) && there.Contains(anchor, StringComparer.Ordinal)) ? null
            : $"{page}: {link} has no such anchor";
    }
}
