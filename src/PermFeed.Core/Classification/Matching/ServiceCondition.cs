using PermFeed.Classification.Knowledge;

namespace PermFeed.Classification.Matching;

/// <param name="prefixes">Service prefixes, or <see cref="KnowledgeEntry.Newcomers"/>.</param>
/// <param name="known">The services that a family names.</param>
internal sealed class ServiceCondition(IEnumerable<string> prefixes, IReadOnlySet<string> known) : Condition
{
    private readonly HashSet<string> prefixes = new(prefixes, StringComparer.Ordinal);

    public override bool Holds(ActionShape shape) => prefixes.Contains(shape.ServicePrefix) || (TakesNewcomers && !known.Contains(shape.ServicePrefix));

    /// <summary>Whether a service that no family knows is meant as well.</summary>
    public bool TakesNewcomers => prefixes.Contains(KnowledgeEntry.Newcomers);

    public override string Evidence(ActionShape shape) => $"service {shape.ServicePrefix}";

    public override string Wanted => $"a service out of {string.Join(", ", prefixes.Order(StringComparer.Ordinal))}";

    public IReadOnlyCollection<string> Prefixes => prefixes;
}
