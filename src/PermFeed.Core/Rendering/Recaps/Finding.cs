using PermFeed.Classification;
using PermFeed.Reference;
using PermFeed.Rendering.Text;

namespace PermFeed.Rendering.Recaps;

/// <summary>A judged action as a template reads it. All text is raw: the template escapes.</summary>
internal sealed class Finding(ServiceAction action, Judgement judgement, string serviceName)
{
    private const int ShownKeys = 8;

    public string Action => action.Key.Text;

    public string ServicePrefix => action.Key.ServicePrefix;

    public string ServiceName => serviceName;

    public bool Privileged => judgement.Privileged;

    public string Verdict => judgement.Verdict.Id();

    public string Severity => judgement.Severity?.ToString() ?? "";

    public string SeverityId => judgement.Severity?.Id() ?? "none";

    public IReadOnlyList<string> Categories => [.. judgement.RiskCategories.Select(category => category.Title())];

    public RiskCategory? PrimaryCategory => judgement.RiskCategories.Count > 0 ? judgement.RiskCategories[0] : null;

    public string Category => judgement.RiskCategories.Count > 0 ? judgement.RiskCategories[0].Title() : "";

    public string AccessLevels => Phrases.AndList(action.AccessLevels.ToNames());

    public bool PermissionOnly => action.PermissionOnly;

    public IReadOnlyList<AttackLine> Attack => [.. judgement.Attack.Select(mapping => new AttackLine(mapping))];

    public IReadOnlyList<AtlasTechnique> Atlas => [.. judgement.Atlas];

    public string Rationale => judgement.Rationale;

    public string Recommendation => judgement.Recommendation;

    public string Confidence => judgement.Confidence.Id();

    public bool Reviewed => judgement.Reviewed;

    /// <summary>Null where nobody corrected the verdict.</summary>
    public DateOnly? CorrectedOn => judgement.CorrectedOn;

    public IReadOnlyList<RuleMatch> Rules => [.. judgement.Rules];

    /// <summary>False where no source has told yet whether the action can be limited to resource types.</summary>
    public bool ResourceTypesKnown => action.Facts.ResourceTypes is not null;

    public IReadOnlyList<string> ResourceTypes => [.. action.ResourceTypes.Select(type => type.Name).Distinct(StringComparer.Ordinal)];

    public IReadOnlyList<string> ConditionKeys => [.. action.ConditionKeys.Take(action.ConditionKeys.Count > ShownKeys + 1 ? ShownKeys : ShownKeys + 1)];

    public int MoreConditionKeys => action.ConditionKeys.Count - ConditionKeys.Count;

    public IReadOnlyList<string> DependentActions => [.. action.DependentActions.Select(key => key.Text)];

    /// <summary>Where the recap has it: what GitHub and our pages make of the heading.</summary>
    public string Anchor => HeadingAnchor.Of(action.Key.Text);

    public Severity Rank => judgement.Severity ?? Classification.Severity.Low;
}
