using System.Text.RegularExpressions;
using PermFeed.Rendering;
using PermFeed.Tests.Support;

namespace PermFeed.Tests.Rendering;

public sealed partial class PageTests
{
    private static readonly SiteFiles Site = new(SampleSite.Small);
    private static readonly IReadOnlyList<RenderedFile> Pages = [.. Site.All.Where(file => file.MediaType == MediaTypes.Html)];

    [Fact]
    public void The_start_page_shows_the_latest_recap_and_how_to_subscribe() => Approved.Match(Site.Text("index.html"), "html");

    [Fact]
    public void A_service_page_tells_what_the_service_can_do_and_what_changed() => Approved.Match(Site.Text("services/s3/index.html"), "html");

    [Fact]
    public void Every_kind_of_page_is_there() => Assert.Subset(
        Pages.Select(page => page.Path).ToHashSet(),
        new HashSet<string>
        {
            "index.html", "recaps/index.html", "recaps/2026-02/index.html", "services/index.html", "services/iam/index.html", "explorer/index.html",
            "categories/index.html", "categories/model-integrity/index.html", "rules/index.html", "controls/index.html", "feeds/index.html",
            "methodology/index.html", "status/index.html",
        });

    [Fact]
    public void Every_internal_link_and_anchor_leads_somewhere()
    {
        var files = Site.All.ToDictionary(file => file.Path);
        Assert.All(Pages, page => Assert.All(Links(page), link =>
        {
            var parts = link.Split('#');
            var path = parts[0].Split('?')[0];
            var target = path.Length == 0 ? page.Path : new Uri(new Uri("https://x/" + page.Path), path).AbsolutePath[1..];
            Assert.True(files.ContainsKey(target), $"{page.Path} links {link}");
            if (parts.Length > 1)
                Assert.Contains($" id=\"{parts[1]}\"", Site.Text(target), StringComparison.Ordinal);
        }));
    }

    [Fact]
    public void No_page_has_inline_script_or_style_and_all_forbid_it() => Assert.All(Pages, page =>
    {
        var html = Site.Text(page.Path);
        Assert.Contains("default-src 'none'; style-src 'self'; script-src 'self'", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("<style|\\sstyle=|\\son[a-z]+=\"|javascript:", html);
        Assert.DoesNotMatch("<script(?! src=\"[^\"]+\" defer></script>)", html);
    });

    [Fact]
    public void Every_page_announces_the_feeds_under_distinct_titles() => Assert.All(Pages, page =>
    {
        var feeds = Alternate().Matches(Site.Text(page.Path)).Select(match => match.Groups[1].Value).ToList();

        Assert.True(feeds.Count >= 6, page.Path);
        Assert.Equal(feeds.Count, feeds.Distinct().Count());
    });

    [Fact]
    public void Every_page_has_one_title_one_first_heading_and_a_language() => Assert.All(Pages, page =>
    {
        var html = Site.Text(page.Path);
        Assert.Contains("<html lang=\"en\">", html, StringComparison.Ordinal);
        Assert.Single(FirstHeading().Matches(html));
        Assert.Single(Title().Matches(html));
    });

    [Fact]
    public void Ids_on_a_page_are_distinct() => Assert.All(Pages, page =>
    {
        var ids = Id().Matches(Site.Text(page.Path)).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    });

    [Fact]
    public void The_explorer_knows_every_action()
    {
        var data = Site.Text("explorer/data.js");

        Assert.StartsWith("window.permfeed = {", data, StringComparison.Ordinal);
        Assert.All(SampleSite.Small.Catalogue.Entries, entry => Assert.Contains($"\"{entry.Action.Key.Name}\"", data, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Links(RenderedFile page) =>
        Link().Matches(Site.Text(page.Path)).Select(match => System.Net.WebUtility.HtmlDecode(match.Groups[1].Value))
            .Where(link => !link.StartsWith("https://", StringComparison.Ordinal));

    [GeneratedRegex("(?:href|src)=\"([^\"]+)\"")]
    private static partial Regex Link();

    [GeneratedRegex("<link rel=\"alternate\"[^>]* title=\"([^\"]+)\"")]
    private static partial Regex Alternate();

    [GeneratedRegex("<h1[ >]")]
    private static partial Regex FirstHeading();

    [GeneratedRegex("<title>[^<]+</title>\n<meta name=\"description\"")]
    private static partial Regex Title();

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Id();
}
