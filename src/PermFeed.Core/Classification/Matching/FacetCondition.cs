using PermFeed.Classification.Knowledge;

namespace PermFeed.Classification.Matching;

/// <summary>What service knowledge says about the noun.</summary>
internal sealed class FacetCondition(ValueList<Facet> facets) : Condition
{
    public override bool Holds(ActionShape shape) => Hit(shape) is not null;

    public override string Evidence(ActionShape shape)
    {
        var hit = Hit(shape)!;
        var meaning = hit.Is is null ? "" : $" ({hit.Is})";
        return $"{FacetIds.Id(hit.Facet)} \"{shape.WordsOf(hit.Phrase)}\"{meaning}";
    }

    public override bool IsExact(ActionShape shape)
    {
        var hits = shape.Knowledge.Where(hit => facets.Contains(hit.Facet)).ToList();
        return hits.Count > 0 && hits.TrueForAll(hit => hit.NamesVerb && hit.Length == shape.WordCount);
    }

    public override string Wanted => $"a noun known as {string.Join(" or ", facets.Select(facet => $"{FacetIds.Id(facet)} ({FacetIds.Meaning(facet)})"))}";

    public KnowledgeHit? Hit(ActionShape shape)
    {
        var hits = shape.Knowledge;
        for (var i = 0; i < hits.Count; i++)
            if (facets.Contains(hits[i].Facet))
                return hits[i];
        return null;
    }
}
