using PermFeed.Reference;

namespace PermFeed.History;

/// <summary>
/// Pairs of a removed and an added action of one service and one observation whose names are nearly the same (ListSdiSource, ListSdiSources).
/// A hint, never a merge: about one removal in twenty-five is one.
/// </summary>
public static class PossibleRenames
{
    private const double LeastSimilarity = 0.9;

    /// <summary>Both directions: the added action by the removed one and the removed by the added.</summary>
    /// <param name="changes">Of one observation.</param>
    public static IReadOnlyDictionary<ActionKey, ActionKey> Of(IEnumerable<Change> changes)
    {
        var pairs = new Dictionary<ActionKey, ActionKey>();
        foreach (var service in changes.Where(change => change.Action is not null).GroupBy(change => change.ServicePrefix, StringComparer.Ordinal))
        {
            var removed = service.Where(change => change.Kind is ChangeKind.ActionRemoved).Select(change => change.Action!).ToList();
            var added = service.Where(change => change.Kind is ChangeKind.ActionAdded).Select(change => change.Action!).ToList();
            var candidates = removed.SelectMany(from => added.Select(to => (From: from, To: to, Similarity: Similarity(from.Name, to.Name))))
                .Where(pair => pair.Similarity >= LeastSimilarity)
                .OrderByDescending(pair => pair.Similarity).ThenBy(pair => pair.From).ThenBy(pair => pair.To);
            foreach (var (from, to, _) in candidates)
                if (!pairs.ContainsKey(from) && !pairs.ContainsKey(to))
                    (pairs[from], pairs[to]) = (to, from);
        }

        return pairs;
    }

    // One minus the edit distance per letter of the longer name, without case.
    private static double Similarity(string left, string right)
    {
        var (shorter, longer) = left.Length < right.Length ? (left, right) : (right, left);
        if (shorter.Length < longer.Length * LeastSimilarity)
            return 0;
        return 1 - ((double)EditDistance(shorter.ToUpperInvariant(), longer.ToUpperInvariant()) / longer.Length);
    }

    private static int EditDistance(string left, string right)
    {
        var distances = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = distances[0];
            distances[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = distances[j];
                distances[j] = Math.Min(replaced, 1 + Math.Min(distances[j], distances[j - 1]));
            }
        }

        return distances[right.Length];
    }
}
