using AngleSharp.Html.Parser;

namespace PermFeed.Reference.Pages;

/// <summary>
/// The page that links all services' pages.
/// https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
/// </summary>
public static class ReferenceIndex
{
    public const string FileName = "reference_policies_actions-resources-contextkeys.html";

    /// <summary>Links within the page and to other kinds of pages stand among the services' and are passed over.</summary>
    /// <returns>File names such as <c>list_s3.html</c>, distinct, in ordinal order.</returns>
    /// <exception cref="FileFormatException">There is no list of links, or a service's link leaves the guide.</exception>
    public static ValueList<string> Read(string file, string markup)
    {
        using var document = new HtmlParser().ParseDocument(markup);
        if (document.QuerySelector("h1.topictitle") is null)
            throw new FileFormatException(file, null, $"expected the index page with a title in h1.topictitle, found '{Printable.Of(document.Title)}'");
        var names = document.QuerySelectorAll("#main-col-body .highlights a[href]")
            .Select(link => NameOf(file, link.GetAttribute("href")!))
            .OfType<string>().Distinct().Order(StringComparer.Ordinal).ToValueList();
        return names.Count > 0 ? names : throw new FileFormatException(file, null, "expected links to pages such as list_s3.html in the block 'highlights', found none");
    }

    private static string? NameOf(string file, string target)
    {
        var name = PageName.OfLink(target);
        if (PageName.IsService(name))
            return name;
        return PageName.IsService(name.Split('/')[^1])
            ? throw new FileFormatException(file, null, $"expected links to pages of this guide, found {Printable.Of(target)}")
            : null;
    }
}
