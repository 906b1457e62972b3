using System.Text.Json;
using PermFeed.Rendering.Api;

namespace PermFeed.Rendering.Feeds;

/// <summary>JSON Feed 1.1. An item carries its whole record in <c>_permfeed</c>, so that a tool needs no second request. https://www.jsonfeed.org/version/1.1/</summary>
internal static class JsonFeed
{
    public static RenderedFile Render(Feed feed, SiteAddress address) =>
        new(feed.Path("json"), MediaTypes.JsonFeed, JsonWriting.Document(json =>
        {
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", feed.Title);
            json.WriteString("home_page_url", address.Of(feed.Page));
            json.WriteString("feed_url", address.Of(feed.Path("json")));
            json.WriteString("description", feed.Description);
            json.WriteString("language", "en");
            json.WriteStartArray("authors");
            json.WriteStartObject();
            json.WriteString("name", "PermFeed");
            json.WriteString("url", address.Root);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteStartArray("items");
            foreach (var entry in feed.Entries)
                Item(json, entry, address);
            json.WriteEndArray();
        }, indented: false));

    private static void Item(Utf8JsonWriter json, FeedEntry entry, SiteAddress address)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Id);
        json.WriteString("url", entry.Url);
        json.WriteString("title", entry.Title);
        json.WriteString("summary", entry.Summary);
        json.WriteString("content_html", entry.Html);
        json.WriteTime("date_published", entry.Published);
        json.WriteTime("date_modified", entry.Updated);
        json.WriteStrings("tags", entry.Tags.Select(tag => tag.Term));
        json.WriteStartObject("_permfeed");
        json.WriteString("about", address.Schema("feed-item"));
        entry.WriteData(json);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
