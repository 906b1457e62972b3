namespace PermFeed.Classification;

/// <summary>A rule that matched an action, with what it saw.</summary>
/// <param name="RuleId">The rule file's path below data/ without extension: <c>rules/iam/grants-policies</c> or <c>heuristics/reads-payload</c>.</param>
/// <param name="Title">The rule's title.</param>
/// <param name="Verdict">What this rule says, which need not be the verdict that leads.</param>
/// <param name="Evidence">Short phrases, one per condition that held: <c>noun "FineTuningJob"</c>, <c>dependent action iam:PassRole</c>.</param>
public sealed record RuleMatch(string RuleId, string Title, Verdict Verdict, ValueList<string> Evidence);
