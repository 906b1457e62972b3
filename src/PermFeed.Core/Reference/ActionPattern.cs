namespace PermFeed.Reference;

/// <summary>Actions with wildcards as IAM policies write them: <c>*</c> stands for any letters, <c>?</c> for one; case does not count.</summary>
public static class ActionPattern
{
    public static bool Fits(string pattern, ActionKey action) => Fits(pattern.ToLowerInvariant().AsSpan(), action.Key.AsSpan());

    // The usual two-pointer walk: on a mismatch, the last star takes one letter more.
    private static bool Fits(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        var (p, t, star, mark) = (0, 0, -1, 0);
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] is '*')
                (star, mark, p) = (p, t, p + 1);
            else if (p < pattern.Length && (pattern[p] is '?' || pattern[p] == text[t]))
                (p, t) = (p + 1, t + 1);
            else if (star >= 0)
                (p, mark, t) = (star + 1, mark + 1, mark + 1);
            else
                return false;
        }

        while (p < pattern.Length && pattern[p] is '*')
            p++;
        return p == pattern.Length;
    }
}
