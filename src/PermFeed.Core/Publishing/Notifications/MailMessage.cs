using System.Security.Cryptography;
using System.Text;
using MimeKit;
using PermFeed.Rendering.Text;

namespace PermFeed.Publishing.Notifications;

/// <summary>A notice as a mail: the recap as HTML and as text.</summary>
internal static class MailMessage
{
    private const string Style = "font-family:sans-serif;line-height:1.5;max-width:46em";

    /// <param name="notice">What to tell.</param>
    /// <param name="options">From whom and to whom.</param>
    /// <param name="sender">The domain of the Message-ID and of the List-Id.</param>
    /// <param name="at">When it is sent.</param>
    public static MimeMessage Of(Notice notice, MailOptions options, string sender, DateTimeOffset at)
    {
        var message = new MimeMessage { Subject = VisibleText.Of(notice.Title), Date = at, MessageId = $"{HttpChannel.MessageId(notice)}@{sender}" };
        message.From.Add(MailboxAddress.Parse(options.From));
        // Who else subscribes is nobody's business: the addresses are in the envelope only
        message.To.Add(new GroupAddress("undisclosed-recipients"));
        // https://www.rfc-editor.org/rfc/rfc2919: lets people sort it; https://www.rfc-editor.org/rfc/rfc3834: keeps out-of-office answers away
        message.Headers.Add(HeaderId.ListId, $"PermFeed <permfeed.{sender}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Body = Body(notice);
        return message;
    }

    private static MultipartAlternative Body(Notice notice)
    {
        var text = $"{PlainText.Of(notice.Markdown).TrimEnd()}\n\n{notice.Url}\n";
        var html = $"""
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>{HtmlText.Escape(notice.Title)}</title></head>
            <body style="{Style}">
            {MarkdownHtml.Render(notice.Markdown)}<p><a href="{HtmlText.Escape(notice.Url)}">Read it on the web</a></p>
            </body></html>

            """;
        var body = new MultipartAlternative
        {
            new TextPart("plain") { Text = text, ContentTransferEncoding = ContentEncoding.QuotedPrintable },
            new TextPart("html") { Text = html, ContentTransferEncoding = ContentEncoding.QuotedPrintable },
        };
        // The same mail gets the same boundary, and no text can hold its own
        body.ContentType.Boundary = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text + html)))[..32];
        return body;
    }
}
