using PermFeed.Classification.Knowledge;

namespace PermFeed.Classification.Matching;

/// <summary>The verb of the name; or, where the rule asks for it, a knowledge phrase that names verb and noun together.</summary>
/// <param name="named">The facets of the rule, when such a phrase counts as well; else empty.</param>
internal sealed class VerbCondition(IEnumerable<string> verbs, ValueList<Facet> named) : Condition
{
    private readonly HashSet<string> verbs = new(verbs, StringComparer.Ordinal);

    public override bool Holds(ActionShape shape) => verbs.Contains(shape.Verb) || (named.Count > 0 && Named(shape));

    public override string Evidence(ActionShape shape) => $"verb {shape.Verb}";

    public override bool IsTelling => false;

    public override string Wanted => $"a verb out of {string.Join(", ", verbs.Order(StringComparer.Ordinal))}";

    public IReadOnlyCollection<string> Verbs => verbs;

    public bool TakesNamed => named.Count > 0;

    private bool Named(ActionShape shape)
    {
        var hits = shape.Knowledge;
        for (var i = 0; i < hits.Count; i++)
            if (hits[i].NamesVerb && named.Contains(hits[i].Facet))
                return true;
        return false;
    }
}
