namespace PermFeed.Classification;

/// <summary>What the rule book says about one action. Everything but verdict, confidence and rules is empty for routine and unreviewed actions.</summary>
public sealed record Judgement
{
    public required Verdict Verdict { get; init; }

    /// <summary>Null unless privileged or sensitive.</summary>
    public Severity? Severity { get; init; }

    public Confidence Confidence { get; init; }

    /// <summary>Primary first.</summary>
    public ValueList<RiskCategory> RiskCategories { get; init; } = [];

    /// <summary>Primary first.</summary>
    public ValueList<AttackMapping> Attack { get; init; } = [];

    public ValueList<AtlasTechnique> Atlas { get; init; } = [];

    /// <summary>All rules that matched, the one that leads first.</summary>
    public ValueList<RuleMatch> Rules { get; init; } = [];

    /// <summary>True when the rule that leads goes by the action's exact name and not by a shape.</summary>
    public bool FromExactName { get; init; }

    /// <summary>True when a person confirmed or overrode the verdict.</summary>
    public bool Reviewed { get; init; }

    /// <summary>Day of the newest override of its verdict or its access level; null where nobody corrected anything.</summary>
    public DateOnly? CorrectedOn { get; init; }

    /// <summary>What the rules say without the overrides; null where nobody corrected anything.</summary>
    public Verdict? CorrectedFrom { get; init; }

    /// <summary>One or two sentences made for this action: why it has its verdict. Plain text.</summary>
    public string Rationale { get; init; } = "";

    /// <summary>What to do about it: one or two sentences naming the control that fits. Plain text.</summary>
    public string Recommendation { get; init; } = "";

    public bool Privileged => Verdict is Verdict.Privileged;

    public bool Flagged => Verdict is Verdict.Privileged or Verdict.Sensitive;
}
