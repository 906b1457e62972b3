using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PermFeed.Tests.Browser;

/// <summary>A crawler that follows every link of the whole site.</summary>
[Collection(LooksAtSite.Name)]
public sealed partial class LinksTests(BuiltSite site)
{
    private static readonly string[] Documents = [".json", ".rss", ".atom", ".opml", ".md", ".csv"];
    private readonly SitePages pages = site.Pages;

    [Fact]
    public void Every_link_of_every_page_leads_to_a_file_and_an_anchor_that_are_there()
    {
        var links = pages.LinksOf.SelectMany(page => page.Value.Select(link => (page.Key, link))).ToList();
        Tell($"{pages.LinksOf.Count} pages, {links.Count} links");

        Assert.True(links.Count > 10 * pages.LinksOf.Count);
        Assert.Empty(links.Select(link => pages.Problem(link.Key, link.link)).OfType<string>());
    }

    [Fact]
    public void Every_page_can_be_reached_from_the_start()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var left = new Stack<string>(["index.html"]);
        while (left.TryPop(out var page))
        {
            if (!reached.Add(page))
                continue;
            foreach (var target in pages.LinksOf[page].Select(link => SitePages.Target(page, link)).OfType<string>().Where(pages.LinksOf.ContainsKey))
                left.Push(target);
        }

        Assert.Empty(pages.LinksOf.Keys.Except(reached));
    }

    [Fact]
    public void An_anchor_stands_once_on_its_page() => Assert.Empty(pages.RepeatedAnchors);

    [Fact]
    public void Every_address_in_a_document_or_feed_is_there()
    {
        var addresses = site.Paths.Where(path => Documents.Contains(Path.GetExtension(path)))
            .SelectMany(path => Addresses().Matches(WebUtility.HtmlDecode(site.Text(path))).Select(match => (path, Value: match.Value.TrimEnd('.'))).Distinct()).ToList();
        Tell($"{addresses.Count} addresses in {addresses.Select(address => address.path).Distinct().Count()} documents");

        Assert.NotEmpty(addresses);
        Assert.Empty(addresses.Select(address => pages.Problem(address.path, address.Value)).OfType<string>());
    }

    [Fact]
    public void Every_action_that_the_explorer_finds_has_its_place_on_the_page_of_its_service()
    {
        using var catalogue = JsonDocument.Parse(site.Text("api/v1/actions/full.json"));
        var links = catalogue.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("key").GetString()!.Split(':'))
            .Select(key => $"../services/{key[0]}/index.html#{key[1]}").ToList();

        Assert.True(links.Count > 20_000);
        Assert.Empty(links.Select(link => pages.Problem("explorer/index.html", link)).OfType<string>());
    }

    private static void Tell(FormattableString text) => TestContext.Current.TestOutputHelper?.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    // Not the patterns of the list of routes, which go on with a brace
    [GeneratedRegex("(?>https://permfeed\\.example/[A-Za-z0-9._~/#%-]*)(?!\\{)")]
    private static partial Regex Addresses();
}
