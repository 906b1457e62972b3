namespace PermFeed.Classification.Labels;

/// <summary>A label with what the rule book says about its action.</summary>
public sealed record JudgedLabel(Label Label, Judgement Judgement)
{
    /// <summary>The primary risk category is among the reviewers' categories.</summary>
    public bool CategoryAgrees => Judgement.RiskCategories.Count > 0 && Label.Categories.Contains(Judgement.RiskCategories[0]);

    /// <summary>The primary tactic is among the reviewers' tactics.</summary>
    public bool TacticAgrees => Judgement.Attack.Count > 0 && Label.TacticIds.Contains(Judgement.Attack[0].Tactic.Id);
}
