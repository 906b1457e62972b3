using System.Text;

namespace PermFeed.Publishing.Notifications;

/// <summary>Markdown of ours as plain text: its escapes taken off, its shape kept, since it reads well as it is.</summary>
internal static class PlainText
{
    public static string Of(string markdown)
    {
        var text = new StringBuilder(markdown.Length);
        var code = false;
        for (var i = 0; i < markdown.Length; i++)
        {
            code ^= markdown[i] == '`';
            if (markdown[i] == '\\' && !code && i + 1 < markdown.Length && char.IsAscii(markdown[i + 1]) && !char.IsLetterOrDigit(markdown[i + 1]))
                i++;
            text.Append(markdown[i]);
        }

        return text.ToString();
    }
}
