using System.Buffers;
using System.Text;

namespace PermFeed.Rendering.Text;

/// <summary>Text as HTML, in an element or in a quoted attribute.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'{");

    public static string Escape(string text)
    {
        var visible = VisibleText.Of(text);
        if (!visible.AsSpan().ContainsAny(Special))
            return visible;
        var escaped = new StringBuilder(visible.Length + 16);
        foreach (var letter in visible)
        {
            escaped.Append(letter switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                '{' => "&#123;",
                _ => letter.ToString(),
            });
        }

        return escaped.ToString();
    }
}
