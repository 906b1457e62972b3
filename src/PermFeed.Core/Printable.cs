using System.Globalization;
using System.Text;

namespace PermFeed;

/// <summary>Text from outside as it may stand in a message or a log: one line, no control or direction characters, not endless.</summary>
public static class Printable
{
    private const int Longest = 120;

    public static string Of(string? text)
    {
        var safe = new StringBuilder();
        foreach (var letter in (text ?? "").EnumerateRunes())
        {
            var hidden = Rune.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse;
            safe.Append(hidden ? $"\\u{letter.Value:x4}" : letter.ToString());
            if (safe.Length > Longest)
                return safe.Append('…').ToString();
        }

        return safe.ToString();
    }
}
