using System.Text;
using System.Text.Json;
using PermFeed.Rendering.Text;

namespace PermFeed.Publishing.Notifications;

/// <summary>
/// A notice for a Slack incoming webhook, in Block Kit. https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
/// A header has up to 150 characters, a section's text up to 3,000, a message up to 50 blocks (https://docs.slack.dev/reference/block-kit/blocks).
/// Beyond these, Slack answers msg_blocks_too_long from some 13,000 characters of all blocks on (https://github.com/slackapi/bolt-js/issues/2509).
/// </summary>
internal static class SlackMessage
{
    private const int LongestHeader = 150;
    private const int LongestSection = 3000;
    private const int LongestTogether = 12_000;
    private const int LongestRationale = 600;

    public static byte[] Of(Notice notice)
    {
        var shown = Clip.Items(notice.Items.Count, count => Texts(notice, count).Sum(text => text.Length) <= LongestTogether - LongestHeader);
        return Json.Of(json =>
        {
            // What a phone shows, and what clients without blocks do
            json.WriteString("text", Clip.To($"{notice.Title}: {notice.Summary}", LongestSection, Escape));
            json.WriteBoolean("unfurl_links", false);
            json.WriteBoolean("unfurl_media", false);
            json.Array("blocks", () =>
            {
                json.Object(null, () =>
                {
                    json.WriteString("type", "header");
                    json.Object("text", () =>
                    {
                        json.WriteString("type", "plain_text");
                        json.WriteString("text", Clip.To(notice.Title, LongestHeader, VisibleText.Of));
                        json.WriteBoolean("emoji", false);
                    });
                });
                foreach (var text in Texts(notice, shown))
                    Section(json, text);
            });
        });
    }

    /// <summary>Without &lt; and &amp; there is no mention, no link and no command: https://docs.slack.dev/messaging/formatting-message-text#escaping</summary>
    public static string Escape(string text) => VisibleText.Of(text)
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static List<string> Texts(Notice notice, int shown)
    {
        var texts = new List<string> { Clip.To(notice.Summary, LongestSection, Escape) };
        if (notice.Numbers.Count > 0)
            texts.Add(string.Join("  ·  ", notice.Numbers.Select(number => $"{number.Name}: *{Phrases.Number(number.Value)}*")));
        if (notice.Items.Count > 1 || notice.Kind is NoticeKind.Edition)
            texts.AddRange(Packed(notice.Items.Take(shown).Select(item => Line(item, notice.Kind))));
        var more = notice.Items.Count - shown;
        texts.Add((more > 0 ? $"and {Phrases.Count(more, "more action")}: " : "") + $"<{Escape(notice.Url)}|Read all of it>");
        return texts;
    }

    private static string Line(NoticeItem item, NoticeKind kind)
    {
        var why = kind is NoticeKind.Alert && item.Rationale.Length > 0 ? ": " + Clip.To(item.Rationale, LongestRationale, Escape) : "";
        return $"• <{Escape(item.Url)}|{Escape(item.Action)}> ({Escape(item.Weight)}){why}";
    }

    // As many lines to a section as its limit allows
    private static IEnumerable<string> Packed(IEnumerable<string> lines)
    {
        var section = new StringBuilder();
        foreach (var line in lines)
        {
            if (section.Length > 0 && section.Length + 1 + line.Length > LongestSection)
            {
                yield return section.ToString();
                section.Clear();
            }

            section.Append(section.Length > 0 ? "\n" : "").Append(line);
        }

        if (section.Length > 0)
            yield return section.ToString();
    }

    private static void Section(Utf8JsonWriter json, string text) => json.Object(null, () =>
    {
        json.WriteString("type", "section");
        json.Object("text", () =>
        {
            json.WriteString("type", "mrkdwn");
            json.WriteString("text", text);
            // Slack makes no links or mentions of its own from what looks like some
            json.WriteBoolean("verbatim", true);
        });
    });
}
