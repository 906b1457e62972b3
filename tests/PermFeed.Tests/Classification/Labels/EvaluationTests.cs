using PermFeed.Classification;
using PermFeed.Classification.Labels;
using PermFeed.Reference;

namespace PermFeed.Tests.Classification.Labels;

public sealed class EvaluationTests
{
    [Fact]
    public void A_hit_on_borderline_counts_neither_way_for_privileged()
    {
        var evaluation = Evaluation.Of(
        [
            Row("a:One", Grade.Clear, Verdict.Privileged), Row("a:Two", Grade.Clear, Verdict.Sensitive),
            Row("a:Three", Grade.Borderline, Verdict.Privileged), Row("a:Four", Grade.No, Verdict.Privileged), Row("a:Five", Grade.No, Verdict.Routine),
        ]);
        Assert.Equal(new Ratio(1, 2), evaluation.ClearPrivileged);
        Assert.Equal(new Ratio(2, 2), evaluation.ClearFlagged);
        Assert.Equal(new Ratio(1, 2), evaluation.Privileged.Precision);
        Assert.Equal(new Ratio(1, 3), evaluation.PrivilegedGradedNo);
        Assert.Equal(new Ratio(3, 3), evaluation.Flagged.Recall);
        Assert.Equal(new Ratio(3, 4), evaluation.Flagged.Precision);
        Assert.Equal(0.5, evaluation.Privileged.F1);
        Assert.Equal(2, evaluation.Misses.Count());
    }

    [Fact]
    public void Agreement_is_measured_on_true_hits_by_the_primary_category()
    {
        var agrees = Row("a:One", Grade.Clear, Verdict.Privileged) with { Judgement = Judged(Verdict.Privileged, RiskCategory.Impact) };
        var differs = Row("a:Two", Grade.Clear, Verdict.Privileged) with { Judgement = Judged(Verdict.Privileged, RiskCategory.Execution) };
        var evaluation = Evaluation.Of([agrees, differs, Row("a:Three", Grade.No, Verdict.Privileged)]);
        Assert.Equal(new Ratio(1, 2), evaluation.CategoryAgreement);
        Assert.Equal(new Ratio(2, 2), evaluation.TacticAgreement);
    }

    [Fact]
    public void A_label_file_may_have_more_columns_and_names_the_line_of_an_error()
    {
        var labels = LabelFile.Read("x.tsv", "action\tgrade\tvotes\tcategories\ttactics\treason\niam:PassRole\tclear\t3\timpact\tTA0040\tBecause\n");
        Assert.Equal("Because", Assert.Single(labels).Reason);
        var error = Assert.Throws<FileFormatException>(() => LabelFile.Read("x.tsv", "action\tgrade\tcategories\ttactics\niam:PassRole\tmaybe\t\t\n"));
        Assert.Equal(2, error.Line);
        Assert.Contains("expected the grade clear, borderline or no, found 'maybe'", error.Message, StringComparison.Ordinal);
    }

    private static JudgedLabel Row(string action, Grade grade, Verdict verdict) =>
        new(new Label(ActionKey.Parse(action), grade, [RiskCategory.Impact], ["TA0040"], "", "x.tsv:1"), Judged(verdict, RiskCategory.Impact));

    private static Judgement Judged(Verdict verdict, RiskCategory category) =>
        new() { Verdict = verdict, RiskCategories = [category], Attack = [new AttackMapping(new Tactic("TA0040", "Impact"), null)] };
}
