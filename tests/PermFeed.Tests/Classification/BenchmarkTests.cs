using PermFeed.Classification;
using PermFeed.Classification.Labels;

namespace PermFeed.Tests.Classification;

/// <summary>Fails when a figure falls. A better rule book raises the floors; a worse one needs a reason in the commit that lowers them.</summary>
public sealed class BenchmarkTests(RepositoryRuleBook repository) : IClassFixture<RepositoryRuleBook>
{
    [Theory]
    [InlineData(LabelKind.ThreeReviewers, 0.98, 0.99, 0.03, 0.98, 0.07, 0.97)]
    [InlineData(LabelKind.TwoReviewers, 0.99, 0.99, 0.02, 0.99, 0.02, 0.96)]
    [InlineData(LabelKind.OneReviewer, 0.94, 0.99, 0.03, 0.91, 0.18, 0.92)]
    public void Agreement_with_reviewers_does_not_fall(
        LabelKind kind, double clearPrivileged, double clearFlagged, double privilegedGradedNo, double flaggedRecall, double flaggedGradedNo, double categoryAndTactic) =>
        AssertAgreement(Evaluate(kind), clearPrivileged, clearFlagged, privilegedGradedNo, flaggedRecall, flaggedGradedNo, categoryAndTactic);

    /// <summary>What may be expected of a brand-new service: every service is taken for one that no family knows, so only the shapes speak.</summary>
    [Theory]
    [InlineData(LabelKind.ThreeReviewers, 0.72, 0.80, 0.13, 0.73, 0.22, 0.89)]
    [InlineData(LabelKind.TwoReviewers, 0.68, 0.82, 0.10, 0.70, 0.16, 0.87)]
    [InlineData(LabelKind.OneReviewer, 0.42, 0.64, 0.15, 0.53, 0.30, 0.80)]
    public void Agreement_without_knowledge_of_the_service_does_not_fall(
        LabelKind kind, double clearPrivileged, double clearFlagged, double privilegedGradedNo, double flaggedRecall, double flaggedGradedNo, double categoryAndTactic) =>
        AssertAgreement(Evaluate(kind, unknownServices: true), clearPrivileged, clearFlagged, privilegedGradedNo, flaggedRecall, flaggedGradedNo, categoryAndTactic);

    [Theory]
    [InlineData(RiskCategory.PrivilegeEscalation, 0.95)]
    [InlineData(RiskCategory.CredentialAccess, 0.95)]
    [InlineData(RiskCategory.ResourceExposure, 0.95)]
    [InlineData(RiskCategory.DefenseImpairment, 0.95)]
    [InlineData(RiskCategory.Persistence, 0.95)]
    [InlineData(RiskCategory.Impact, 0.95)]
    [InlineData(RiskCategory.ModelIntegrity, 0.95)]
    [InlineData(RiskCategory.DataAccess, 0.90)]
    public void Known_actions_are_found(RiskCategory category, double floor)
    {
        var set = new LabelledSet(repository.Judged);
        var file = Path.Combine(repository.LabelFolder, LabelFolder.KnownFile);
        var known = KnownActions.Read(file, File.ReadAllText(file)).Select(row => (set.Judge(row.Action), row.Categories));
        var recall = KnownActions.Recall(known, category);
        Assert.True(recall.Value >= floor, recall.ToString());
    }

    private Evaluation Evaluate(LabelKind kind, bool unknownServices = false) =>
        new LabelledSet(repository.Judged, unknownServices).Evaluate(LabelFolder.Read(repository.LabelFolder, kind).SelectMany(file => file.Labels));

    private static void AssertAgreement(
        Evaluation evaluation, double clearPrivileged, double clearFlagged, double privilegedGradedNo, double flaggedRecall, double flaggedGradedNo, double categoryAndTactic)
    {
        Assert.True(evaluation.ClearPrivileged.Value >= clearPrivileged, $"of clear, privileged: {evaluation.ClearPrivileged}");
        Assert.True(evaluation.ClearFlagged.Value >= clearFlagged, $"of clear, flagged: {evaluation.ClearFlagged}");
        Assert.True(evaluation.PrivilegedGradedNo.Value <= privilegedGradedNo, $"of privileged, graded no: {evaluation.PrivilegedGradedNo}");
        Assert.True(evaluation.Flagged.Recall.Value >= flaggedRecall, $"flagged recall: {evaluation.Flagged.Recall}");
        Assert.True(evaluation.FlaggedGradedNo.Value <= flaggedGradedNo, $"of flagged, graded no: {evaluation.FlaggedGradedNo}");
        Assert.True(evaluation.CategoryAgreement.Value >= categoryAndTactic, $"category: {evaluation.CategoryAgreement}");
        Assert.True(evaluation.TacticAgreement.Value >= categoryAndTactic, $"tactic: {evaluation.TacticAgreement}");
    }
}
