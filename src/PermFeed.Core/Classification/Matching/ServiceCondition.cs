namespace PermFeed.Classification.Matching;

internal sealed class ServiceCondition(IEnumerable<string> prefixes) : Condition
{
    private readonly HashSet<string> prefixes = new(prefixes, StringComparer.Ordinal);

    public override bool Holds(ActionShape shape) => prefixes.Contains(shape.ServicePrefix);

    public override string Evidence(ActionShape shape) => $"service {shape.ServicePrefix}";

    public override string Wanted => $"a service out of {string.Join(", ", prefixes.Order(StringComparer.Ordinal))}";

    public IReadOnlyCollection<string> Prefixes => prefixes;
}
