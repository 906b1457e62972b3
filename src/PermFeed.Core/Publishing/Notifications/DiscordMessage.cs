using System.Text;
using System.Text.Json;
using PermFeed.Rendering.Text;

namespace PermFeed.Publishing.Notifications;

/// <summary>
/// A notice for a Discord webhook: one embed. https://discord.com/developers/docs/resources/webhook#execute-webhook
/// Limits (https://discord.com/developers/docs/resources/message#embed-object-embed-limits): title 256, description 4,096, 25 fields, and 6,000
/// characters of all texts together; a content, of up to 2,000, is not sent.
/// </summary>
internal static class DiscordMessage
{
    private const int LongestTitle = 256;
    private const int LongestDescription = 4096;
    private const int LongestSummary = 1500;
    private const int LongestRationale = 400;
    private const string Marks = "\\`*_~|<>[]()#:@";

    public static byte[] Of(Notice notice)
    {
        // Title and numbers have some 400 characters, so together with a full description they stay below 6,000
        var shown = Clip.Items(notice.Items.Count, count => Description(notice, count).Length <= LongestDescription);
        return Json.Of(json =>
        {
            json.WriteString("username", "PermFeed");
            json.Array("embeds", () => json.Object(null, () => Embed(json, notice, shown)));
            // Nobody is ever pinged, whatever a text holds
            json.Object("allowed_mentions", () => json.Array("parse", () => { }));
        });
    }

    /// <summary>Discord shows any mark behind a backslash as it is. Bare addresses, mentions and emoji names need one of these marks.</summary>
    public static string Escape(string text)
    {
        var visible = VisibleText.Of(text);
        var escaped = new StringBuilder(visible.Length + 16);
        foreach (var letter in visible)
            escaped.Append(Marks.Contains(letter, StringComparison.Ordinal) ? "\\" : "").Append(letter);
        return escaped.ToString();
    }

    private static void Embed(Utf8JsonWriter json, Notice notice, int shown)
    {
        json.WriteString("title", Clip.To(notice.Title, LongestTitle, Escape));
        json.WriteString("url", notice.Url);
        json.WriteString("description", Description(notice, shown));
        if (notice.Numbers.Count == 0)
            return;
        json.Array("fields", () =>
        {
            foreach (var number in notice.Numbers)
            {
                json.Object(null, () =>
                {
                    json.WriteString("name", number.Name);
                    json.WriteString("value", Phrases.Number(number.Value));
                    json.WriteBoolean("inline", true);
                });
            }
        });
    }

    private static string Description(Notice notice, int shown)
    {
        var text = new StringBuilder(Clip.To(notice.Summary, LongestSummary, Escape)).Append('\n');
        if (notice.Items.Count > 1 || notice.Kind is NoticeKind.Edition)
            foreach (var item in notice.Items.Take(shown))
                text.Append('\n').Append(Line(item, notice.Kind));
        var more = notice.Items.Count - shown;
        return text.Append(more > 0 ? $"\nand {Phrases.Count(more, "more action")}: " : "\n").Append($"[Read all of it]({Target(notice.Url)})").ToString();
    }

    private static string Line(NoticeItem item, NoticeKind kind)
    {
        var why = kind is NoticeKind.Alert && item.Rationale.Length > 0 ? ": " + Clip.To(item.Rationale, LongestRationale, Escape) : "";
        return $"• [{Escape(item.Action)}]({Target(item.Url)}) ({Escape(item.Weight)}){why}";
    }

    // A bracket in an address would end the link
    private static string Target(string url) => url.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
}
