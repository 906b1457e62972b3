using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace PermFeed.Reference.Pages;

/// <summary>Gathers text as a browser shows it: each run of white space (no-break spaces too) becomes one blank, none at the ends.</summary>
internal sealed class CollapsedText
{
    private static readonly SearchValues<char> WhiteSpace =
        SearchValues.Create([.. Enumerable.Range(0, char.MaxValue).Select(code => (char)code).Where(char.IsWhiteSpace)]);

    private readonly StringBuilder text = new();
    private bool blankBefore;

    public int Length => text.Length;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Append(ReadOnlySpan<char> characters)
    {
        while (!characters.IsEmpty)
        {
            var blanks = LengthUpTo(characters.IndexOfAnyExcept(WhiteSpace), characters);
            blankBefore |= blanks > 0;
            characters = characters[blanks..];
            var word = LengthUpTo(characters.IndexOfAny(WhiteSpace), characters);
            if (word > 0)
                AppendWord(characters[..word]);
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

    private void AppendWord(ReadOnlySpan<char> word)
    {
        if (blankBefore && text.Length > 0)
            text.Append(' ');
        blankBefore = false;
        text.Append(word);
    }

    private static int LengthUpTo(int index, ReadOnlySpan<char> characters) => index < 0 ? characters.Length : index;
}
