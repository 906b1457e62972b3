using System.Globalization;
using System.Xml;
using PermFeed.Rendering.Text;

namespace PermFeed.Rendering.Feeds;

/// <summary>RSS 2.0 as the RSS Advisory Board advises: self link, guids that are no addresses, description before content. https://www.rssboard.org/rss-profile</summary>
internal static class RssFeed
{
    private const string Atom = AtomFeed.Namespace;
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    public static RenderedFile Render(Feed feed, SiteAddress address) => XmlDocuments.Render(feed.Path("rss"), MediaTypes.Rss, xml =>
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, Atom);
        xml.WriteAttributeString("xmlns", "content", null, Content);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        xml.WriteStartElement("channel");
        Channel(xml, feed, address);
        foreach (var entry in feed.Entries)
            Item(xml, entry);
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void Channel(XmlWriter xml, Feed feed, SiteAddress address)
    {
        Title(xml, feed.Title);
        xml.WriteElementString("link", address.Of(feed.Page));
        xml.WriteElementString("description", VisibleText.Of(feed.Description));
        xml.WriteElementString("language", "en");
        xml.WriteElementString("lastBuildDate", Date(feed.Updated));
        xml.WriteElementString("generator", "PermFeed");
        xml.WriteElementString("docs", "https://www.rssboard.org/rss-specification");
        xml.WriteStartElement("atom", "link", Atom);
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("type", MediaTypes.Rss);
        xml.WriteAttributeString("href", address.Of(feed.Path("rss")));
        xml.WriteEndElement();
    }

    private static void Item(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStartElement("item");
        Title(xml, entry.Title);
        xml.WriteElementString("link", entry.Url);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(entry.Id);
        xml.WriteEndElement();
        xml.WriteElementString("pubDate", Date(entry.Published));
        xml.WriteElementString("dc", "creator", DublinCore, "PermFeed");
        foreach (var tag in entry.Tags)
        {
            xml.WriteStartElement("category");
            xml.WriteAttributeString("domain", tag.Scheme);
            xml.WriteString(VisibleText.Of(tag.Term));
            xml.WriteEndElement();
        }

        xml.WriteElementString("description", VisibleText.Of(entry.Summary));
        xml.WriteElementString("content", "encoded", Content, entry.Html);
        xml.WriteEndElement();
    }

    /// <summary>Readers disagree on markup in titles; the profile's cure is hexadecimal references for both characters.</summary>
    private static void Title(XmlWriter xml, string text)
    {
        xml.WriteStartElement("title");
        xml.WriteRaw(VisibleText.Of(text)
            .Replace("&", "&#x26;", StringComparison.Ordinal)
            .Replace("<", "&#x3C;", StringComparison.Ordinal)
            .Replace(">", "&#x3E;", StringComparison.Ordinal));
        xml.WriteEndElement();
    }

    private static string Date(DateOnly date) => date.ToString("ddd, dd MMM yyyy", CultureInfo.InvariantCulture) + " 00:00:00 GMT";
}
