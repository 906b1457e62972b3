using PermFeed.Classification;
using PermFeed.Editions;
using PermFeed.Rendering;

namespace PermFeed.Commands;

/// <summary>An action as <c>explain --json</c> and <c>review --json</c> print it.</summary>
internal sealed record ExplainedAction(
    string Key, string Action, string ServiceName, string Verdict, string? Severity, string Confidence, bool Reviewed, IReadOnlyList<string> RiskCategories,
    IReadOnlyList<string> Attack, IReadOnlyList<string> Rules, string Rationale, string Recommendation, DateOnly? FirstSeen)
{
    public static ExplainedAction Of(CatalogueEntry entry)
    {
        var judgement = entry.Judgement;
        return new ExplainedAction(
            entry.Action.Key.Key, entry.Action.Key.Text, entry.ServiceName, judgement.Verdict.Id(), judgement.Severity?.Id(), judgement.Confidence.Id(), judgement.Reviewed,
            [.. judgement.RiskCategories.Select(category => category.Id())],
            [.. judgement.Attack.Select(mapping => mapping.Technique is { } technique ? $"{mapping.Tactic.Id}/{technique.Id}" : mapping.Tactic.Id)],
            [.. judgement.Rules.Select(rule => rule.RuleId)], judgement.Rationale, judgement.Recommendation, entry.FirstSeen);
    }
}
