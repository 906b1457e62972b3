using PermFeed.Classification;
using PermFeed.Rendering.Recaps;

namespace PermFeed.Rendering.Pages;

/// <summary>The page of one rule: what it looks for, what it says, what it found.</summary>
internal sealed record RuleBody
{
    public required string Root { get; init; }

    public required RuleRow Row { get; init; }

    /// <summary>Null for a person's verdicts, which are no rule.</summary>
    public required Rule? Rule { get; init; }

    public required IReadOnlyList<string> Conditions { get; init; }

    /// <summary>Each of these alone keeps it from matching.</summary>
    public required IReadOnlyList<string> Exclusions { get; init; }

    public required IReadOnlyList<string> References { get; init; }

    public required string Rationale { get; init; }

    public required string Recommendation { get; init; }

    public required IReadOnlyList<CategoryChoice> Categories { get; init; }

    public required IReadOnlyList<AttackLine> Attack { get; init; }

    public required IReadOnlyList<RuleExampleLink> Matches { get; init; }

    public required IReadOnlyList<RuleExampleLink> Misses { get; init; }

    /// <summary>The services with the newest of what it leads, newest first.</summary>
    public required IReadOnlyList<RuleService> Services { get; init; }

    public required int MoreServices { get; init; }

    public string Severity => Rule?.Severity is { } severity ? severity.ToString() : "";

    public string SeverityId => Rule?.Severity?.Id() ?? "none";

    public string Confidence => Rule?.Confidence.Id() ?? "";

    public bool Heuristic => Rule is { Curated: false };
}
