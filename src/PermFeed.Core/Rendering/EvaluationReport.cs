using System.Globalization;
using PermFeed.Classification;
using PermFeed.Classification.Labels;

namespace PermFeed.Rendering;

/// <summary>An evaluation in lines for people.</summary>
public static class EvaluationReport
{
    public static IEnumerable<string> Text(string title, Evaluation evaluation)
    {
        yield return $"{title}: {evaluation.Count} actions";
        yield return $"  privileged               precision {evaluation.Privileged.Precision}, recall {evaluation.Privileged.Recall}, F1 {Number(evaluation.Privileged.F1)}";
        yield return $"  privileged or sensitive  precision {evaluation.Flagged.Precision}, recall {evaluation.Flagged.Recall}, F1 {Number(evaluation.Flagged.F1)}";
        yield return $"  of clear: judged privileged {evaluation.ClearPrivileged}, privileged or sensitive {evaluation.ClearFlagged}";
        yield return $"  graded no: of privileged {evaluation.PrivilegedGradedNo}, of privileged or sensitive {evaluation.FlaggedGradedNo}";
        yield return $"  of the true hits: primary category agrees {evaluation.CategoryAgreement}, primary tactic {evaluation.TacticAgreement}";
        yield return $"  unreviewed {evaluation.Unreviewed}";
    }

    /// <summary>One line per risk category.</summary>
    public static IEnumerable<string> Categories(Evaluation evaluation)
    {
        foreach (var category in Enum.GetValues<RiskCategory>())
        {
            var part = evaluation.Within(category);
            yield return $"  {category.Id(),-20} {part.Count,4} actions, privileged P {part.Privileged.Precision} R {part.Privileged.Recall} F1 {Number(part.Privileged.F1)}, "
                + $"flagged P {part.Flagged.Precision} R {part.Flagged.Recall}, category {part.CategoryAgreement}, tactic {part.TacticAgreement}";
        }
    }

    /// <summary>One line per action on which reviewers and rule book differ.</summary>
    public static IEnumerable<string> Misses(Evaluation evaluation)
    {
        foreach (var row in evaluation.Misses.OrderByDescending(row => row.Label.Grade).ThenBy(row => row.Label.Action))
            yield return $"  {Grade(row.Label.Grade),-10} judged {row.Judgement.Verdict.Id(),-10} {row.Label.Action}: {(row.Judgement.Rules.Count > 0 ? row.Judgement.Rules[0].RuleId : "no rule")}"
                + (row.Label.Reason.Length > 0 ? $" ({Printable.Of(row.Label.Reason)})" : "");
        foreach (var row in evaluation.Disagreements.OrderBy(row => row.Label.Action))
            yield return $"  {(row.CategoryAgrees ? "tactic" : row.TacticAgrees ? "category" : "both"),-10} differ on {row.Label.Action}: "
                + $"{row.Judgement.RiskCategories[0].Id()} {row.Judgement.Attack[0].Tactic.Id}, reviewers {string.Join(", ", row.Label.Categories.Select(category => category.Id()))} {row.Label.TacticIds}";
    }

    private static string Grade(Grade grade) => grade.ToString().ToLowerInvariant();

    private static string Number(double? value) => value is { } number ? number.ToString("0.000", CultureInfo.InvariantCulture) : "-";
}
