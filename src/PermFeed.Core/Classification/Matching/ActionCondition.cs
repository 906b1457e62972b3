namespace PermFeed.Classification.Matching;

/// <summary>Exact action names: at most ten in a rule, for what no shape tells.</summary>
internal sealed class ActionCondition(IEnumerable<string> keys) : Condition
{
    private readonly HashSet<string> keys = new(keys.Select(key => key.ToLowerInvariant()), StringComparer.Ordinal);

    public override bool Holds(ActionShape shape) => keys.Contains(shape.Action.Key.Key);

    public override string Evidence(ActionShape shape) => $"exact name {shape.Action.Key}";

    public override bool IsExact(ActionShape shape) => true;

    public override string Wanted => $"one of the actions {string.Join(", ", keys.Order(StringComparer.Ordinal))}";
}
