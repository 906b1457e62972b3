using PermFeed.Reference;

namespace PermFeed.Classification.Overrides;

/// <summary>A person's verdict on one action, which goes before every rule.</summary>
/// <param name="Categories">Empty: those of the rules that matched.</param>
/// <param name="Attack">Empty: those of the rules that matched.</param>
public sealed record VerdictOverride(
    ActionKey Action, Verdict Verdict, string Reviewer, DateOnly Date, string Reason, ValueList<RiskCategory> Categories, ValueList<AttackMapping> Attack);
