using System.Text;
using System.Text.Json;
using CsCheck;
using PermFeed.Publishing.Notifications;

namespace PermFeed.Tests.Publishing.Notifications;

/// <summary>Whatever a text holds and however long a list is, a message keeps its vendor's limits and says only what it should.</summary>
public sealed class LimitTests
{
    private const int Rounds = 100;

    [Fact]
    public void Slack_gets_what_it_takes() => Notices.Any.Sample(
        notice =>
        {
            var json = JsonDocument.Parse(SlackMessage.Of(notice)).RootElement;
            var blocks = json.GetProperty("blocks").EnumerateArray().ToList();
            var texts = blocks.Select(block => block.GetProperty("text").GetProperty("text").GetString()!).ToList();

            Assert.InRange(blocks.Count, 1, 50);
            Assert.InRange(texts[0].Length, 0, 150);
            Assert.All(texts, text => Assert.InRange(text.Length, 0, 3000));
            Assert.InRange(texts.Sum(text => text.Length), 0, 12_000);
            Assert.All(texts.Skip(1).Append(json.GetProperty("text").GetString()!), text => Assert.DoesNotContain("<", text.Replace("<https://feed.example", "", StringComparison.Ordinal), StringComparison.Ordinal));
            Whole(notice, texts, "• <");
        },
        iter: Rounds);

    [Fact]
    public void Teams_gets_what_it_takes() => Notices.Any.Sample(
        notice =>
        {
            var body = TeamsMessage.Of(notice);
            var card = JsonDocument.Parse(body).RootElement.GetProperty("attachments")[0].GetProperty("content");

            Assert.InRange(Encoding.Unicode.GetByteCount(Encoding.UTF8.GetString(body)), 0, 28 * 1024);
            // Only text that a Markdown reader never sees holds anything from outside
            Assert.Subset(new HashSet<string> { "AdaptiveCard", "RichTextBlock", "TextRun", "FactSet", "Action.OpenUrl" }, Notices.Texts(card, "type").ToHashSet());
            var shown = card.GetProperty("body").EnumerateArray().Count(block => block.ToString().Contains("Monospace", StringComparison.Ordinal));
            Told(notice, shown, Notices.Texts(card, "text"));
        },
        iter: Rounds);

    [Fact]
    public void Discord_gets_what_it_takes() => Notices.Any.Sample(
        notice =>
        {
            var json = JsonDocument.Parse(DiscordMessage.Of(notice)).RootElement;
            var embed = Assert.Single(json.GetProperty("embeds").EnumerateArray());
            var (title, description) = (embed.GetProperty("title").GetString()!, embed.GetProperty("description").GetString()!);
            var fields = embed.TryGetProperty("fields", out var list) ? list.EnumerateArray().ToList() : [];
            var names = Notices.Texts(embed, "name").Concat(Notices.Texts(embed, "value")).ToList();

            Assert.Equal("""{"parse":[]}""", json.GetProperty("allowed_mentions").GetRawText());
            Assert.InRange(title.Length, 0, 256);
            Assert.InRange(description.Length, 0, 4096);
            Assert.InRange(fields.Count, 0, 25);
            Assert.InRange(title.Length + description.Length + names.Sum(name => name.Length), 0, 6000);
            Assert.DoesNotContain("@everyone", (title + description).Replace("\\@", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.DoesNotContain("](https://evil", description, StringComparison.Ordinal);
            Whole(notice, [title, description], "• [");
        },
        iter: Rounds);

    [Fact]
    public void A_webhook_gets_a_small_message() => Notices.Any.Sample(
        notice =>
        {
            var body = WebhookMessage.Of(notice, DateTimeOffset.UnixEpoch);
            var data = JsonDocument.Parse(body).RootElement.GetProperty("data");

            Assert.InRange(body.Length, 0, 20_000);
            Assert.Equal(notice.Items.Count, data.GetProperty("actions").GetArrayLength() + data.GetProperty("more_actions").GetInt32());
        },
        iter: Rounds);

    [Fact]
    public void A_mail_has_the_headers_that_it_should_and_no_script() => Notices.Any.Sample(
        notice =>
        {
            var options = new MailOptions { Host = "h", Port = 25, Security = MailSecurity.None, From = "a@feed.example", To = "b@feed.example" };
            using var written = new MemoryStream();
            using (var message = MailMessage.Of(notice, options, "feed.example", DateTimeOffset.UnixEpoch))
                message.WriteTo(written, TestContext.Current.CancellationToken);
            written.Position = 0;
            using var read = MimeKit.MimeMessage.Load(written, TestContext.Current.CancellationToken);

            Assert.Equal(["From", "Date", "Subject", "Message-Id", "To", "List-Id", "Auto-Submitted", "MIME-Version"], read.Headers.Select(header => header.Field));
            Assert.DoesNotContain("<script", read.HtmlBody, StringComparison.OrdinalIgnoreCase);
        },
        iter: Rounds);

    [Fact]
    public void A_clipped_text_ends_with_a_whole_character() => Gen.Select(Notices.Any, Gen.Int[2, 60]).Sample((notice, most) =>
    {
        var clipped = Clip.To(notice.Summary, most, DiscordMessage.Escape);
        return clipped.Length <= most && (clipped.TrimEnd('…').Length - clipped.TrimEnd('…').TrimEnd('\\').Length) % 2 == 0 && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(clipped)) == clipped;
    });

    // Each line of the list is whole and the rest is counted
    private static void Whole(Notice notice, IReadOnlyList<string> texts, string mark)
    {
        var shown = texts.Sum(text => text.Split('\n').Count(line => line.StartsWith(mark, StringComparison.Ordinal)));
        Told(notice, shown, texts);
    }

    private static void Told(Notice notice, int shown, IEnumerable<string> texts)
    {
        if (notice is { Kind: NoticeKind.Alert, Items.Count: 1 })
            return;
        var left = notice.Items.Count - shown;
        var count = left.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(left > 0, texts.Any(text => text.Contains($"and {count} more action", StringComparison.Ordinal)));
    }
}
