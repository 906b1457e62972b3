namespace PermFeed.Classification.Matching;

internal sealed class KeyCondition(IEnumerable<string> keys) : Condition
{
    private readonly HashSet<string> keys = new(keys, StringComparer.OrdinalIgnoreCase);

    public override bool Holds(ActionShape shape) => shape.Action.ConditionKeys.Any(keys.Contains);

    public override string Evidence(ActionShape shape) => $"condition key {shape.Action.ConditionKeys.First(keys.Contains)}";

    public override string Wanted => $"a condition key out of {string.Join(", ", keys.Order(StringComparer.Ordinal))}";
}
