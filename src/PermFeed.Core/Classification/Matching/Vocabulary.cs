namespace PermFeed.Classification.Matching;

/// <summary>
/// Every phrase that a rule or a knowledge file names, as a number, so that matching an action compares numbers. Filled while the rule
/// book is read, then only read.
/// </summary>
internal sealed class Vocabulary
{
    private const int LongestPhrase = 256;

    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);

    /// <summary>The number of a phrase written as in a rule: <c>FineTuningJob</c>.</summary>
    public int Add(string written)
    {
        var phrase = ActionWords.Phrase(ActionWords.Split(written));
        if (!ids.TryGetValue(phrase, out var id))
            ids.Add(phrase, id = ids.Count);
        return id;
    }

    /// <summary>All known phrases among the words, with the place of their first word and the place after their last.</summary>
    public List<PhraseAt> Find(List<string> normal)
    {
        var found = new List<PhraseAt>();
        var lookup = ids.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> buffer = stackalloc char[LongestPhrase];
        for (var start = 0; start < normal.Count; start++)
        {
            var length = 0;
            for (var end = start; end < normal.Count && length + normal[end].Length < LongestPhrase; end++)
            {
                if (length > 0)
                    buffer[length++] = ' ';
                normal[end].CopyTo(buffer[length..]);
                length += normal[end].Length;
                if (lookup.TryGetValue(buffer[..length], out var id))
                    found.Add(new PhraseAt(id, start, end + 1));
            }
        }

        return found;
    }
}
