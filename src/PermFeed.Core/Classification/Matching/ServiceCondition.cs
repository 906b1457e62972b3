using PermFeed.Classification.Knowledge;

namespace PermFeed.Classification.Matching;

/// <summary>The service that the action belongs to.</summary>
internal sealed class ServiceCondition : Condition
{
    private readonly HashSet<string> prefixes;
    private readonly IReadOnlySet<string> known;

    /// <param name="prefixes">Service prefixes, or <see cref="KnowledgeEntry.Newcomers"/>.</param>
    /// <param name="known">The services that a family names.</param>
    public ServiceCondition(IEnumerable<string> prefixes, IReadOnlySet<string> known)
    {
        this.prefixes = new HashSet<string>(prefixes, StringComparer.Ordinal);
        this.known = known;
        TakesNewcomers = this.prefixes.Contains(KnowledgeEntry.Newcomers);
    }

    /// <summary>Whether a service that no family knows is meant as well.</summary>
    public bool TakesNewcomers { get; }

    public override bool Holds(ActionShape shape) => prefixes.Contains(shape.ServicePrefix) || (TakesNewcomers && !known.Contains(shape.ServicePrefix));

    public override string Evidence(ActionShape shape) => $"service {shape.ServicePrefix}";

    public override string Wanted => $"a service out of {string.Join(", ", prefixes.Order(StringComparer.Ordinal))}";

    public IReadOnlyCollection<string> Prefixes => prefixes;
}
