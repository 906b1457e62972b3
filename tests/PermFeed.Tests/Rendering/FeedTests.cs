using System.Globalization;
using System.ServiceModel.Syndication;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using PermFeed.Classification;
using PermFeed.History;
using PermFeed.Rendering;
using PermFeed.Tests.Support;

namespace PermFeed.Tests.Rendering;

/// <summary>The rules that feed readers and validators hold feeds to, one by one.</summary>
public sealed partial class FeedTests
{
    private const string Address = "https://feed.example/permissions/";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly SiteFiles Site = new(SampleSite.Small);

    public static TheoryData<string> Names { get; } = ["feeds/recap", "feeds/privileged"];

    [Fact]
    public void The_privileged_feed_reads_well_as_RSS() => Approved.Match(Site.Text("feeds/privileged.rss"), "xml");

    [Fact]
    public void The_privileged_feed_reads_well_as_Atom() => Approved.Match(Site.Text("feeds/privileged.atom"), "xml");

    [Fact]
    public void The_recap_feed_reads_well_as_JSON_Feed() => Approved.Match(Site.IndentedJson("feeds/recap.json"), "json");

    [Theory]
    [MemberData(nameof(Names))]
    public void One_event_has_one_id_in_all_three_formats(string name)
    {
        var json = Site.Json(name + ".json").GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!).ToArray();

        Assert.NotEmpty(json);
        Assert.Equal(json.Length, json.Distinct().Count());
        Assert.Equal(json, Site.Xml(name + ".rss").Descendants("guid").Select(guid => guid.Value));
        Assert.Equal(json, Site.Xml(name + ".atom").Root!.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value));
        Assert.All(json, id => Assert.Matches(TagUri(), id));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Rss_has_what_the_profile_requires(string name)
    {
        var rss = Site.Xml(name + ".rss").Root!;
        var channel = rss.Element("channel")!;

        Assert.Equal("2.0", rss.Attribute("version")!.Value);
        Assert.All(["title", "link", "description", "lastBuildDate", "language"], element => Assert.NotEmpty(channel.Element(element)!.Value));
        var self = channel.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "self");
        Assert.Equal((Address + name + ".rss", "application/rss+xml"), (self.Attribute("href")!.Value, self.Attribute("type")!.Value));
        Assert.All(channel.Elements().SkipWhile(element => element.Name != "item"), element => Assert.Equal("item", element.Name));
        Assert.All(channel.Elements("item"), item =>
        {
            Assert.StartsWith(Address, item.Element("link")!.Value, StringComparison.Ordinal);
            Assert.Equal("false", item.Element("guid")!.Attribute("isPermaLink")!.Value);
            Assert.True(item.Element("description")!.IsBefore(item.Element(Content + "encoded")!));
            var date = item.Element("pubDate")!.Value;
            Assert.Equal(date, DateTime.ParseExact(date, "R", CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture));
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Atom_has_what_the_standard_requires(string name)
    {
        var feed = Site.Xml(name + ".atom").Root!;
        var entries = feed.Elements(Atom + "entry").ToList();

        Assert.Contains($"<feed xmlns=\"{Atom}\">", Site.Text(name + ".atom"), StringComparison.Ordinal);
        Assert.NotEmpty(feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Equal(Address + name + ".atom", feed.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value);
        Assert.Single(feed.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == "alternate");
        Assert.Equal(entries.Max(entry => entry.Element(Atom + "updated")!.Value), feed.Element(Atom + "updated")!.Value);
        Assert.All(entries, entry =>
        {
            Assert.All(["id", "title", "updated", "published", "summary", "content"], element => Assert.NotEmpty(entry.Element(Atom + element)!.Value));
            Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}T00:00:00Z$", entry.Element(Atom + "updated")!.Value);
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Json_feed_has_what_its_version_requires(string name)
    {
        var feed = Site.Json(name + ".json");

        Assert.Equal("version", feed.EnumerateObject().First().Name);
        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        Assert.Equal(Address + name + ".json", feed.GetProperty("feed_url").GetString());
        Assert.StartsWith(Address, feed.GetProperty("home_page_url").GetString(), StringComparison.Ordinal);
        Assert.All(feed.GetProperty("items").EnumerateArray(), item =>
        {
            Assert.NotEmpty(item.GetProperty("content_html").GetString()!);
            Assert.StartsWith(Address, item.GetProperty("_permfeed").GetProperty("about").GetString(), StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Content_has_absolute_links_only_and_nothing_active(string name) => Assert.All(
        Site.Json(name + ".json").GetProperty("items").EnumerateArray().Select(item => item.GetProperty("content_html").GetString()!),
        html =>
        {
            Assert.All(Reference().Matches(html), link => Assert.StartsWith("https://", link.Groups[1].Value, StringComparison.Ordinal));
            Assert.DoesNotMatch("<(script|style|form|iframe)|\\son[a-z]+=|\\sstyle=", html);
        });

    [Theory]
    [MemberData(nameof(Names))]
    public void A_reader_library_reads_both_xml_formats(string name)
    {
        foreach (var extension in new[] { ".rss", ".atom" })
        {
            using var reader = XmlReader.Create(new StringReader(Site.Text(name + extension)));
            var feed = SyndicationFeed.Load(reader);

            Assert.NotEmpty(feed.Items);
            Assert.All(feed.Items, item => Assert.NotEmpty(item.Title.Text));
        }
    }

    [Fact]
    public void Ids_survive_a_move_a_new_title_a_new_rule_book_and_a_corrected_verdict()
    {
        var corrected = SampleSite.FebruaryEdition();
        corrected = corrected with
        {
            Changes = corrected.Changes.Select(change => change.Judgement is { Privileged: true }
                ? change with { ServiceName = "Renamed", Judgement = Some.Privileged(RiskCategory.Impact, Severity.Low) }
                : change).ToValueList(),
        };
        var moved = new SiteFiles(SampleSite.Small with
        {
            BaseUrl = new Uri("https://elsewhere.example/"),
            Editions = [corrected],
            Catalogue = SampleSite.Small.Catalogue with { RuleBookVersion = "ffffffffffff" },
        });

        Assert.Equal(Ids(Site), Ids(moved));
    }

    [Fact]
    public void A_second_event_of_a_kind_in_a_month_has_an_id_of_its_own()
    {
        var change = Some.Judged(Some.Added("iam:X", "2026-01-31", "2026-02-10"), Some.Privileged());
        var again = Some.Judged(Some.Added("iam:X", "2026-02-20", "2026-02-28"), Some.Privileged()) with { Ordinal = 2 };
        var site = new SiteFiles(SampleSite.Small with { Editions = [SampleSite.Edition("2026-02", "2026-01-31", "2026-02-28", 1, 1, change, again)] });

        Assert.Equal(["tag:feed.example,2026:aws/action_added/iam:x/2026-02/2", "tag:feed.example,2026:aws/action_added/iam:x/2026-02"], Ids(site));
    }

    [Fact]
    public void An_item_is_updated_when_its_event_is_undone_or_confirmed_and_keeps_its_publication_date()
    {
        var removed = Site.Json("feeds/privileged.json").GetProperty("items").EnumerateArray()
            .Single(item => item.GetProperty("id").GetString()!.Contains("action_removed", StringComparison.Ordinal));

        Assert.Equal("2026-02-14T00:00:00Z", removed.GetProperty("date_published").GetString());
        Assert.Equal("2026-02-28T00:00:00Z", removed.GetProperty("date_modified").GetString());
    }

    [Theory]
    [InlineData(ChangeKind.ActionAdded, ChangeState.Confirmed, "2026-03-03")]
    [InlineData(ChangeKind.ActionAdded, ChangeState.Provisional, "2026-03-01")]
    [InlineData(ChangeKind.ActionRemoved, ChangeState.Confirmed, "2026-03-09")]
    [InlineData(ChangeKind.AccessLevelChanged, ChangeState.Confirmed, "2026-03-01")]
    public void What_was_confirmed_is_dated_by_the_observation_that_confirmed_it(ChangeKind kind, ChangeState state, string updated)
    {
        var dates = new ChangeDates(SampleSite.Empty.Catalogue with
        {
            Observations = [.. new[] { "2026-03-01", "2026-03-03", "2026-03-07", "2026-03-09" }.Select(id => Some.Observation(id))],
        });

        Assert.Equal(Some.Day(updated), dates.Updated(Some.Judged(Some.Added("a:b", "2026-02-28", "2026-03-01") with { Kind = kind }, state: state)));
    }

    [Fact]
    public void The_privileged_feed_keeps_the_newest_two_hundred()
    {
        var changes = Enumerable.Range(0, 230).Select(number => Some.Judged(Some.Added($"iam:X{number:000}", "2026-01-31", "2026-02-28"), Some.Privileged())).ToArray();
        var site = new SiteFiles(SampleSite.Small with { Editions = [SampleSite.Edition("2026-02", "2026-01-31", "2026-02-28", 1, 230, changes)] });

        Assert.Equal(200, Ids(site).Count);
        Assert.True(site.Text("feeds/privileged.json").Length < 1_000_000);
    }

    private static List<string> Ids(SiteFiles site) =>
        [.. site.Json("feeds/privileged.json").GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!)];

    [GeneratedRegex("^tag:feed\\.example,2026:aws/[a-z_]+/[a-z0-9:/._-]+$")]
    private static partial Regex TagUri();

    [GeneratedRegex("(?:href|src)=\"([^\"]*)\"")]
    private static partial Regex Reference();
}
