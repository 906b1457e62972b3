namespace PermFeed.Classification.Matching;

/// <summary>A dependent action; does not hold where no source has told them (none has since July 2026).</summary>
internal sealed class DependentCondition(IEnumerable<string> keys) : Condition
{
    private readonly HashSet<string> keys = new(keys.Select(key => key.ToLowerInvariant()), StringComparer.Ordinal);

    public override bool Holds(ActionShape shape) => shape.Action.DependentActions.Any(action => keys.Contains(action.Key));

    public override string Evidence(ActionShape shape) => $"dependent action {shape.Action.DependentActions.First(action => keys.Contains(action.Key))}";

    public override string Wanted => $"a dependent action out of {string.Join(", ", keys.Order(StringComparer.Ordinal))}";
}
