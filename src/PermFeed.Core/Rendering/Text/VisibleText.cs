using System.Globalization;
using System.Text;

namespace PermFeed.Rendering.Text;

/// <summary>
/// Text from outside as people may see it: one line, with characters that hide, reorder or break shown as their code. Every escape for
/// people's formats begins here; JSON needs it not, it carries any character as an escape.
/// </summary>
internal static class VisibleText
{
    public static string Of(string text)
    {
        if (IsPlain(text))
            return text;
        var visible = new StringBuilder(text.Length + 16);
        foreach (var letter in text.EnumerateRunes())
        {
            if (letter.Value is '\n' or '\r' or '\t')
                visible.Append(' ');
            else if (IsHidden(letter))
                visible.Append(CultureInfo.InvariantCulture, $"\\u{letter.Value:x4}");
            else
                visible.Append(letter.ToString());
        }

        return visible.ToString();
    }

    private static bool IsPlain(string text)
    {
        foreach (var letter in text)
            if (letter is < ' ' or > '~')
                return false;
        return true;
    }

    private static bool IsHidden(Rune letter) =>
        Rune.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        || letter == Rune.ReplacementChar;
}
