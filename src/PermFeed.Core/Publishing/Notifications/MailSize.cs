namespace PermFeed.Publishing.Notifications;

/// <summary>How long a recap may be to be read in a mail: Gmail hides what is beyond 102 KB of HTML, and HTML is a third longer than its Markdown.</summary>
internal static class MailSize
{
    private const int LongestMarkdown = 72 * 1024;

    /// <summary>The text, or null where it is too long.</summary>
    public static string? Fits(string markdown) => markdown.Length <= LongestMarkdown ? markdown : null;
}
