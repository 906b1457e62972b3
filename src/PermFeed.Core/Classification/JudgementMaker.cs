using System.Globalization;
using PermFeed.Classification.Matching;
using PermFeed.Classification.Overrides;

namespace PermFeed.Classification;

/// <summary>Matched rules to a judgement.</summary>
internal static class JudgementMaker
{
    /// <param name="matched">The rule that leads first.</param>
    public static Judgement Ruled(List<Rule> matched, ActionShape shape, RuleBook book, string? serviceName)
    {
        if (matched.Count is 0)
            return new Judgement { Verdict = Verdict.Unreviewed };
        var lead = matched[0];
        var judgement = new Judgement
        {
            Verdict = lead.Verdict,
            Confidence = Hinted(lead, shape) && lead.Confidence < Confidence.High ? lead.Confidence + 1 : lead.Confidence,
            Rules = Matches(matched, shape),
            FromExactName = lead.Pattern.All.Any(condition => condition.IsExact(shape)),
        };
        return lead.Verdict is Verdict.Routine ? judgement : Flagged(judgement, matched, shape, book, serviceName);
    }

    public static Judgement Reviewed(VerdictOverride reviewed, List<Rule> matched, ActionShape shape, RuleBook book, string? serviceName)
    {
        var note = string.Create(CultureInfo.InvariantCulture, $"reviewed by {reviewed.Reviewer} on {reviewed.Date:yyyy-MM-dd}: {reviewed.Reason}");
        var flagged = matched.Where(rule => rule.Verdict > Verdict.Routine).ToList();
        var judgement = new Judgement
        {
            Verdict = reviewed.Verdict,
            Confidence = Confidence.High,
            Reviewed = true,
            Rules = [new RuleMatch("overrides/verdicts", "A person's verdict", reviewed.Verdict, [note]), .. Matches(matched, shape)],
        };
        if (reviewed.Verdict is Verdict.Routine)
            return judgement;
        if (flagged.Count > 0)
            judgement = Flagged(judgement, flagged, shape, book, serviceName);
        var categories = reviewed.Categories.Count > 0 ? reviewed.Categories : judgement.RiskCategories;
        return judgement with
        {
            Severity = judgement.Severity ?? Scope.Raise(reviewed.Verdict is Verdict.Privileged ? Severity.High : Severity.Medium, shape.Action),
            RiskCategories = categories,
            Attack = reviewed.Attack.Count > 0 ? reviewed.Attack : judgement.Attack,
            Rationale = reviewed.Reason,
            Recommendation = categories.Count > 0 ? Recommend(null, categories[0], shape, book, serviceName) : judgement.Recommendation,
        };
    }

    private static Judgement Flagged(Judgement judgement, List<Rule> matched, ActionShape shape, RuleBook book, string? serviceName)
    {
        var lead = matched[0];
        var flagged = matched.Where(rule => rule.Verdict > Verdict.Routine);
        return judgement with
        {
            Severity = Scope.Raise(lead.Severity!.Value, shape.Action),
            RiskCategories = flagged.SelectMany(rule => rule.Categories).Distinct().ToValueList(),
            Attack = flagged.SelectMany(rule => rule.Attack).DistinctBy(mapping => mapping.Tactic.Id).ToValueList(),
            Atlas = flagged.SelectMany(rule => rule.Atlas).DistinctBy(technique => technique.Id).ToValueList(),
            Rationale = lead.Rationale!.Fill(shape, serviceName, What(lead, shape)),
            Recommendation = Recommend(lead, lead.Categories[0], shape, book, serviceName),
        };
    }

    private static ValueList<RuleMatch> Matches(List<Rule> matched, ActionShape shape) =>
        matched.Select(rule => new RuleMatch(rule.Id, rule.Title, rule.Verdict, rule.Pattern.Evidence(shape))).ToValueList();

    private static string Recommend(Rule? rule, RiskCategory category, ActionShape shape, RuleBook book, string? serviceName)
    {
        var control = (rule?.Recommendation ?? book.Controls[category]).Fill(shape, serviceName, rule is null ? null : What(rule, shape));
        var scope = Scope.Sentence(shape.Action);
        return scope.Length > 0 ? $"{control} {scope}" : control;
    }

    private static bool Hinted(Rule rule, ActionShape shape) =>
        shape.Description is { } description && rule.Hints.Any(hint => description.Contains(hint, StringComparison.OrdinalIgnoreCase));

    private static string? What(Rule rule, ActionShape shape) =>
        rule.Pattern.All.OfType<FacetCondition>().Select(condition => condition.Hit(shape)?.Is).FirstOrDefault(what => what is not null);
}
