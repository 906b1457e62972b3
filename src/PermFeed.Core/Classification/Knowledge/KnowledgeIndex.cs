using PermFeed.Classification.Matching;

namespace PermFeed.Classification.Knowledge;

/// <summary>Finds what the service knowledge says about an action's noun.</summary>
internal sealed class KnowledgeIndex
{
    private readonly Dictionary<int, List<KnowledgeEntry>> byHead = [];
    private readonly Dictionary<int, List<KnowledgeEntry>> byWord = [];

    private readonly IReadOnlySet<string> known;

    /// <param name="entries">Of all families.</param>
    /// <param name="known">The services that a family names.</param>
    public KnowledgeIndex(IEnumerable<KnowledgeEntry> entries, IReadOnlySet<string> known)
    {
        this.known = known;
        foreach (var entry in entries)
        {
            Index(byHead, entry.Heads, entry);
            Index(byWord, entry.Words, entry);
        }
    }

    /// <summary>
    /// Every facet that the noun has, the best-known first: an entry that names the service before one for all, a longer phrase before a
    /// shorter one. An ordinary phrase takes away every facet that a phrase of its own length or shorter would give.
    /// </summary>
    public List<KnowledgeHit> Look(ActionShape shape)
    {
        var hits = new List<KnowledgeHit>(4);
        foreach (var phrase in shape.Phrases)
        {
            if (shape.IsHead(phrase))
                Add(byHead, phrase, shape, hits);
            Add(byWord, phrase, shape, hits);
        }

        var ordinary = 0;
        foreach (var hit in hits)
            if (hit.Facet is Facet.Ordinary)
                ordinary = Math.Max(ordinary, hit.Length);
        hits.RemoveAll(hit => hit.Length <= ordinary || hit.Facet is Facet.Ordinary);
        return hits.Count < 2 ? hits : [.. hits.OrderByDescending(hit => hit.Specific).ThenByDescending(hit => hit.Length)];
    }

    private void Add(Dictionary<int, List<KnowledgeEntry>> index, PhraseAt phrase, ActionShape shape, List<KnowledgeHit> hits)
    {
        if (!index.TryGetValue(phrase.Id, out var entries))
            return;
        foreach (var entry in entries)
            if (Fits(entry, shape))
                hits.Add(new KnowledgeHit(entry.Facet, phrase, entry.Is, entry.Services is not null, !shape.IsInNoun(phrase)));
    }

    private bool Fits(KnowledgeEntry entry, ActionShape shape)
    {
        if (entry.Services is { } services && !services.Contains(shape.ServicePrefix) && !(services.Contains(KnowledgeEntry.Newcomers) && !known.Contains(shape.ServicePrefix)))
            return false;
        if (entry.Except.Count > 0)
            foreach (var phrase in shape.Phrases)
                if (entry.Except.Contains(phrase.Id))
                    return false;
        return true;
    }

    private static void Index(Dictionary<int, List<KnowledgeEntry>> index, ValueList<int> phrases, KnowledgeEntry entry)
    {
        foreach (var phrase in phrases)
            if (index.TryGetValue(phrase, out var entries))
                entries.Add(entry);
            else
                index.Add(phrase, [entry]);
    }
}
