using System.Text;

namespace PermFeed.Rendering.Text;

/// <summary>Text as Markdown that means just that text, for CommonMark, GitHub and whatever template engine sees the file afterwards.</summary>
internal static class MarkdownText
{
    public static string Escape(string text)
    {
        var visible = VisibleText.Of(text);
        var escaped = new StringBuilder(visible.Length + 8);
        for (var i = 0; i < visible.Length; i++)
        {
            if (Special(visible, i))
                escaped.Append('\\');
            escaped.Append(visible[i]);
        }

        return escaped.ToString();
    }

    /// <summary>A code span; where one cannot hold the text, the text escaped.</summary>
    public static string Code(string text)
    {
        var visible = VisibleText.Of(text).Trim();
        var spannable = visible.Length > 0 && !visible.Contains('`', StringComparison.Ordinal) && !visible.Contains('|', StringComparison.Ordinal)
            && !visible.Contains("{{", StringComparison.Ordinal) && !visible.Contains("{%", StringComparison.Ordinal);
        return spannable ? $"`{visible}`" : Escape(visible);
    }

    // Besides CommonMark's own marks: pipes (tables), braces (Jekyll, workflow expressions), bare addresses (GitHub links them).
    private static bool Special(string text, int i) => text[i] switch
    {
        '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '<' or '>' or '|' or '~' or '&' => true,
        '#' or '+' or '-' or '=' => i == 0,
        '.' or ')' => StartsListNumber(text, i) || EndsWww(text, i),
        ':' => i + 1 < text.Length && text[i + 1] == '/',
        _ => false,
    };

    private static bool StartsListNumber(string text, int end)
    {
        for (var i = 0; i < end; i++)
            if (!char.IsAsciiDigit(text[i]))
                return false;
        return end > 0 && (end + 1 == text.Length || text[end + 1] == ' ');
    }

    private static bool EndsWww(string text, int i) => i >= 3 && text.AsSpan(i - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase);
}
