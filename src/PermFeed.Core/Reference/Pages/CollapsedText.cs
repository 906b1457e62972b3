using System.Text;

namespace PermFeed.Reference.Pages;

/// <summary>Gathers text as a browser shows it: each run of white space (no-break spaces too) becomes one blank, none at the ends.</summary>
internal sealed class CollapsedText
{
    private readonly StringBuilder text = new();
    private bool blankBefore;

    public int Length => text.Length;

    public void Append(ReadOnlySpan<char> characters)
    {
        while (!characters.IsEmpty)
        {
            var word = WordLength(characters);
            if (word == 0)
            {
                blankBefore = true;
                characters = characters[1..];
                continue;
            }

            if (blankBefore && text.Length > 0)
                text.Append(' ');
            blankBefore = false;
            text.Append(characters[..word]);
            characters = characters[word..];
        }
    }

    public void Clear()
    {
        text.Clear();
        blankBefore = false;
    }

    public string From(int start) => text.ToString(start, text.Length - start).Trim();

    /// <summary>The text so far; the gathering begins anew.</summary>
    public string Take()
    {
        var taken = text.ToString();
        Clear();
        return taken;
    }

    private static int WordLength(ReadOnlySpan<char> characters)
    {
        for (var i = 0; i < characters.Length; i++)
            if (char.IsWhiteSpace(characters[i]))
                return i;
        return characters.Length;
    }
}
