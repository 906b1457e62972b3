namespace PermFeed.Classification.Matching;

internal sealed class VerbCondition(IEnumerable<string> verbs) : Condition
{
    private readonly HashSet<string> verbs = new(verbs, StringComparer.Ordinal);

    public override bool Holds(ActionShape shape) => verbs.Contains(shape.Verb);

    public override string Evidence(ActionShape shape) => $"verb {shape.Verb}";

    public override string Wanted => $"a verb out of {string.Join(", ", verbs.Order(StringComparer.Ordinal))}";

    public IReadOnlyCollection<string> Verbs => verbs;
}
