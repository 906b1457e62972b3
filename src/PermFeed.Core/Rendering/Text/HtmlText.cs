using System.Buffers;
using System.Text;

namespace PermFeed.Rendering.Text;

/// <summary>Text as HTML, in an element or in a quoted attribute.</summary>
internal static class HtmlText
{
    /// <summary>Fits any column.</summary>
    private const int ShortName = 24;

    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'{");

    /// <summary>The name of an action, with places where a narrow column may break it: after the colon, and before each of its words.</summary>
    public static string Soft(string name)
    {
        var visible = VisibleText.Of(name);
        if (visible.Length <= ShortName)
            return Escape(visible);
        var broken = new StringBuilder(visible.Length + 32);
        var from = 0;
        for (var i = 1; i < visible.Length; i++)
        {
            if (visible[i - 1] != ':' && !(char.IsAsciiLetterLower(visible[i - 1]) && char.IsAsciiLetterUpper(visible[i])))
                continue;
            broken.Append(Escape(visible[from..i])).Append("<wbr>");
            from = i;
        }

        return broken.Append(Escape(visible[from..])).ToString();
    }

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
