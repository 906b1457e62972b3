using PermFeed.Rendering.Text;

namespace PermFeed.Publishing.Notifications;

/// <summary>
/// A notice for programs, in the shape of Standard Webhooks: type, timestamp, data. Small (the specification advises below 20 KB), with the address
/// of the whole. https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
/// </summary>
internal static class WebhookMessage
{
    private const int LargestBody = 20_000;

    /// <param name="notice">Whose texts stand raw: JSON needs no other escape.</param>
    /// <param name="at">When it was made.</param>
    public static byte[] Of(Notice notice, DateTimeOffset at) =>
        Write(notice, at, Clip.Items(notice.Items.Count, count => Write(notice, at, count).Length <= LargestBody));

    private static byte[] Write(Notice notice, DateTimeOffset at, int shown) => Json.Of(json =>
    {
        json.WriteString("type", notice.Kind is NoticeKind.Edition ? "edition.published" : "action.observed");
        json.WriteString("timestamp", at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
        json.Object("data", () =>
        {
            json.WriteString("id", notice.Id);
            json.WriteString("month", notice.Month.ToString());
            json.WriteString("title", Clip.To(notice.Title, 500, VisibleText.Of));
            json.WriteString("summary", Clip.To(notice.Summary, 2000, VisibleText.Of));
            json.WriteString("url", notice.Url);
            json.WriteString("changes_url", notice.DataUrl);
            json.Object("numbers", () =>
            {
                foreach (var number in notice.Numbers)
                    json.WriteNumber(number.Name.ToLowerInvariant().Replace(' ', '_'), number.Value);
            });
            json.Array("actions", () =>
            {
                foreach (var item in notice.Items.Take(shown))
                {
                    json.Object(null, () =>
                    {
                        json.WriteString("action", item.Action);
                        json.WriteString("severity", item.Severity.ToLowerInvariant());
                        json.WriteString("risk_category", item.Category.ToLowerInvariant().Replace(' ', '-'));
                        json.WriteString("rationale", Clip.To(item.Rationale, 1000, VisibleText.Of));
                        json.WriteString("url", item.Url);
                    });
                }
            });
            json.WriteNumber("more_actions", notice.Items.Count - shown);
        });
    });
}
