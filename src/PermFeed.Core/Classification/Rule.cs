using PermFeed.Classification.Matching;

namespace PermFeed.Classification;

/// <summary>A rule or heuristic: one YAML file of the rule book.</summary>
public sealed record Rule
{
    /// <summary>The file's path below data/ without extension.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>Null unless the verdict is privileged or sensitive.</summary>
    public Severity? Severity { get; init; }

    public required Confidence Confidence { get; init; }

    /// <summary>Primary first.</summary>
    public ValueList<RiskCategory> Categories { get; init; } = [];

    /// <summary>Primary first.</summary>
    public ValueList<AttackMapping> Attack { get; init; } = [];

    public ValueList<AtlasTechnique> Atlas { get; init; } = [];

    /// <summary>What the rule cannot tell, for people.</summary>
    public string Limits { get; init; } = "";

    public ValueList<string> References { get; init; } = [];

    /// <summary>Exact action names that the rule lists; a rule lists at most ten.</summary>
    public ValueList<string> ExactActions { get; init; } = [];

    public ValueList<RuleExample> Matches { get; init; } = [];

    public ValueList<RuleExample> Misses { get; init; } = [];

    /// <summary>True for what a person curated for a service or a shape; false for heuristics, which yield to it.</summary>
    public bool Curated => Id.StartsWith("rules/", StringComparison.Ordinal);

    internal Pattern Pattern { get; init; } = new([], []);

    internal SentenceTemplate? Rationale { get; init; }

    internal SentenceTemplate? Recommendation { get; init; }

    internal ValueList<string> Hints { get; init; } = [];
}
