namespace PermFeed.Classification.Matching;

/// <summary>A word before the verb: batch, bulk, admin.</summary>
internal sealed class ModifierCondition(IEnumerable<string> modifiers) : Condition
{
    private readonly HashSet<string> modifiers = new(modifiers, StringComparer.Ordinal);

    public override bool Holds(ActionShape shape) => shape.Modifier is { } modifier && modifiers.Contains(modifier);

    public override string Evidence(ActionShape shape) => $"{shape.Modifier} before the verb";

    public override bool IsTelling => false;

    public override string Wanted => $"{string.Join(" or ", modifiers.Order(StringComparer.Ordinal))} before the verb";
}
