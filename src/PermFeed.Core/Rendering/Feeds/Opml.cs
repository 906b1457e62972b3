using System.Xml;
using PermFeed.Rendering.Text;

namespace PermFeed.Rendering.Feeds;

/// <summary>OPML 2.0: every feed in one file that readers import. http://opml.org/spec2.opml</summary>
internal static class Opml
{
    public const string Path = "feeds/all.opml";

    public static RenderedFile Render(MainFeeds main, TopicFeeds topics, SiteAddress address) => XmlDocuments.Render(Path, MediaTypes.Opml, xml =>
    {
        xml.WriteStartElement("opml");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteStartElement("head");
        xml.WriteElementString("title", "PermFeed");
        xml.WriteElementString("docs", "http://opml.org/spec2.opml");
        xml.WriteEndElement();
        xml.WriteStartElement("body");
        Group(xml, "Main feeds", main.All, address);
        Group(xml, "By risk category", topics.Categories, address);
        Group(xml, "By ATT&CK tactic", topics.Tactics, address);
        Group(xml, "By service", topics.Services, address);
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void Group(XmlWriter xml, string title, IEnumerable<Feed> feeds, SiteAddress address)
    {
        xml.WriteStartElement("outline");
        xml.WriteAttributeString("text", title);
        foreach (var feed in feeds)
        {
            xml.WriteStartElement("outline");
            xml.WriteAttributeString("type", "rss");
            xml.WriteAttributeString("text", VisibleText.Of(feed.Title));
            xml.WriteAttributeString("xmlUrl", address.Of(feed.Path("atom")));
            xml.WriteAttributeString("htmlUrl", address.Of(feed.Page));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
