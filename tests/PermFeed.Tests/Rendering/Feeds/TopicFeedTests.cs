using System.Xml.Linq;

namespace PermFeed.Tests.Rendering.Feeds;

public sealed class TopicFeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly SiteFiles Site = new(SampleSite.Small);

    [Theory]
    [InlineData("feeds/services/s3.atom")]
    [InlineData("feeds/categories/model-integrity.atom")]
    [InlineData("feeds/tactics/TA0042.atom")]
    public void A_topic_feed_has_entries_under_the_ids_of_the_privileged_feed(string path)
    {
        var all = Site.Json("feeds/privileged.json").GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()).ToHashSet();
        var ids = Site.Xml(path).Root!.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value).ToList();

        Assert.NotEmpty(ids);
        Assert.All(ids, id => Assert.Contains(id, all));
    }

    [Fact]
    public void A_category_without_entries_has_its_feed_too() => Assert.Empty(Site.Xml("feeds/categories/impact.atom").Root!.Elements(Atom + "entry"));

    [Fact]
    public void No_two_feeds_share_an_id_or_a_title()
    {
        var feeds = Site.All.Where(file => file.Path.EndsWith(".atom", StringComparison.Ordinal)).Select(file => Site.Xml(file.Path).Root!).ToList();

        Assert.Equal(feeds.Count, feeds.Select(feed => feed.Element(Atom + "id")!.Value).Distinct().Count());
        Assert.Equal(feeds.Count, feeds.Select(feed => feed.Element(Atom + "title")!.Value).Distinct().Count());
    }

    [Fact]
    public void The_list_for_import_names_every_feed()
    {
        var listed = Site.Xml("feeds/all.opml").Descendants("outline").Select(outline => outline.Attribute("xmlUrl")?.Value).OfType<string>();
        var feeds = Site.All.Where(file => file.Path.EndsWith(".atom", StringComparison.Ordinal)).Select(file => "https://feed.example/permissions/" + file.Path);

        Assert.Equal(feeds.Order(), listed.Order());
    }
}
