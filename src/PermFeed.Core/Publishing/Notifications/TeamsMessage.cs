using System.Text.Json;
using PermFeed.Rendering.Text;

namespace PermFeed.Publishing.Notifications;

/// <summary>
/// A notice for a Microsoft Teams workflow ("When a Teams webhook request is received"): a message with one Adaptive Card.
/// https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using
/// A message has up to 28 KB, counted as UTF-16 (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages), and
/// a byte of ours is a character. Text stands in TextRuns, which know no Markdown and no mention (https://adaptivecards.io/explorer/TextRun.html).
/// </summary>
internal static class TeamsMessage
{
    private const int LargestBody = 28 * 1024 / 2;
    private const int LongestTitle = 200;
    private const int LongestSummary = 1500;
    private const int LongestRationale = 400;

    public static byte[] Of(Notice notice) =>
        Write(notice, Clip.Items(notice.Items.Count, count => Write(notice, count).Length <= LargestBody));

    private static byte[] Write(Notice notice, int shown) => Json.Of(json =>
    {
        json.WriteString("type", "message");
        json.Array("attachments", () => json.Object(null, () =>
        {
            json.WriteString("contentType", "application/vnd.microsoft.card.adaptive");
            json.Object("content", () => Card(json, notice, shown));
        }));
    });

    private static void Card(Utf8JsonWriter json, Notice notice, int shown)
    {
        json.WriteString("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
        json.WriteString("type", "AdaptiveCard");
        json.WriteString("version", "1.4");
        json.Object("msteams", () => json.WriteString("width", "Full"));
        json.Array("body", () =>
        {
            Runs(json, () => Run(json, Clip.To(notice.Title, LongestTitle, VisibleText.Of), "size", "Large"));
            Runs(json, () => Run(json, Clip.To(notice.Summary, LongestSummary, VisibleText.Of)));
            Numbers(json, notice);
            if (notice.Items.Count > 1 || notice.Kind is NoticeKind.Edition)
                foreach (var item in notice.Items.Take(shown))
                    Item(json, item, notice.Kind);
            if (shown < notice.Items.Count)
                Runs(json, () => Run(json, $"and {Phrases.Count(notice.Items.Count - shown, "more action")}"));
        });
        json.Array("actions", () => json.Object(null, () => OpenUrl(json, "Read all of it", notice.Url)));
    }

    private static void Numbers(Utf8JsonWriter json, Notice notice)
    {
        if (notice.Numbers.Count == 0)
            return;
        json.Object(null, () =>
        {
            json.WriteString("type", "FactSet");
            json.Array("facts", () =>
            {
                foreach (var number in notice.Numbers)
                {
                    json.Object(null, () =>
                    {
                        json.WriteString("title", number.Name);
                        json.WriteString("value", Phrases.Number(number.Value));
                    });
                }
            });
        });
    }

    private static void Item(Utf8JsonWriter json, NoticeItem item, NoticeKind kind) => Runs(json, () =>
    {
        json.Object(null, () =>
        {
            json.WriteString("type", "TextRun");
            json.WriteString("text", VisibleText.Of(item.Action));
            json.WriteString("fontType", "Monospace");
            json.Object("selectAction", () => OpenUrl(json, null, item.Url));
        });
        var why = kind is NoticeKind.Alert && item.Rationale.Length > 0 ? ": " + Clip.To(item.Rationale, LongestRationale, VisibleText.Of) : "";
        Run(json, $" ({VisibleText.Of(item.Weight)}){why}");
    });

    private static void Runs(Utf8JsonWriter json, Action runs) => json.Object(null, () =>
    {
        json.WriteString("type", "RichTextBlock");
        json.Array("inlines", runs);
    });

    private static void Run(Utf8JsonWriter json, string text, string? property = null, string? value = null) => json.Object(null, () =>
    {
        json.WriteString("type", "TextRun");
        json.WriteString("text", text);
        if (property is not null)
            json.WriteString(property, value);
    });

    private static void OpenUrl(Utf8JsonWriter json, string? title, string url)
    {
        json.WriteString("type", "Action.OpenUrl");
        if (title is not null)
            json.WriteString("title", title);
        json.WriteString("url", url);
    }
}
