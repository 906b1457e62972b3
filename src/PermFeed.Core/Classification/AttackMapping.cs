namespace PermFeed.Classification;

/// <summary>One tactic that an action serves, with the technique where one fits.</summary>
public sealed record AttackMapping(Tactic Tactic, Technique? Technique);
