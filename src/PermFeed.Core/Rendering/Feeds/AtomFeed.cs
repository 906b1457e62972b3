using System.Xml;
using PermFeed.Rendering.Api;
using PermFeed.Rendering.Text;

namespace PermFeed.Rendering.Feeds;

/// <summary>Atom 1.0 (RFC 4287): default namespace without prefix, an author for the feed, every entry with its own id and dates.</summary>
internal static class AtomFeed
{
    public const string Namespace = "http://www.w3.org/2005/Atom";

    public static RenderedFile Render(Feed feed, SiteAddress address) => XmlDocuments.Render(feed.Path("atom"), MediaTypes.Atom, xml =>
    {
        xml.WriteStartElement("feed", Namespace);
        Element(xml, "id", address.FeedId(feed.Name));
        Element(xml, "title", feed.Title);
        Element(xml, "subtitle", feed.Description);
        Element(xml, "updated", JsonWriting.Time(feed.Updated));
        Link(xml, "self", MediaTypes.Atom, address.Of(feed.Path("atom")));
        Link(xml, "alternate", MediaTypes.Html, address.Of(feed.Page));
        xml.WriteStartElement("author", Namespace);
        Element(xml, "name", "PermFeed");
        xml.WriteEndElement();
        Element(xml, "generator", "PermFeed");
        foreach (var entry in feed.Entries)
            Entry(xml, entry);
        xml.WriteEndElement();
    });

    private static void Entry(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStartElement("entry", Namespace);
        Element(xml, "id", entry.Id);
        Element(xml, "title", entry.Title);
        Element(xml, "published", JsonWriting.Time(entry.Published));
        Element(xml, "updated", JsonWriting.Time(entry.Updated));
        Link(xml, "alternate", MediaTypes.Html, entry.Url);
        foreach (var tag in entry.Tags)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", VisibleText.Of(tag.Term));
            xml.WriteAttributeString("scheme", tag.Scheme);
            xml.WriteEndElement();
        }

        Element(xml, "summary", entry.Summary);
        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(entry.Html);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, VisibleText.Of(text));

    private static void Link(XmlWriter xml, string relation, string mediaType, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", mediaType);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}
