namespace PermFeed.Rendering.Pages;

/// <summary>The rules, curated ones before heuristics.</summary>
internal sealed record RulesBody(IReadOnlyList<RuleRow> Curated, IReadOnlyList<RuleRow> Heuristics, string RuleBookVersion)
{
    public string Root { get; } = "../";
}
