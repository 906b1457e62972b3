namespace PermFeed.Classification;

/// <summary>A rule that an action fails in one condition only.</summary>
/// <param name="Failures">What it wants and does not find, or excludes and finds.</param>
public sealed record NearMiss(string RuleId, string Title, Verdict Verdict, ValueList<string> Failures);
