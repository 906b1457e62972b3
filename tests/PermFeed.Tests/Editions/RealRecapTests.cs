using PermFeed.Classification;
using PermFeed.Editions;
using PermFeed.Tests.History;
using PermFeed.Tests.Support;

namespace PermFeed.Tests.Editions;

/// <summary>February 2026 as this repository's rule book judges it: the month of an action that lets its holder change what a model does.</summary>
public sealed class RealRecapTests
{
    private static readonly string[] Tactics = ["TA0042", "TA0040"];

    [Fact]
    public void A_fine_tuning_right_is_told_as_privileged_and_with_what_to_do()
    {
        var classifier = new Classifier(RuleBook.Load(Repository.Data));
        var editions = EditionBuilder.Build(RealHistory.Get(), action => classifier.Judge(action));
        var february = editions.Single(edition => edition.Month == new Month(2026, 2));

        var judgement = february.Changes.Single(change => change.Change.Action?.Text == "bedrock-mantle:CreateFineTuningJob").Judgement!;

        Assert.Equal(Verdict.Privileged, judgement.Verdict);
        Assert.Equal(RiskCategory.ModelIntegrity, judgement.RiskCategories[0]);
        Assert.Contains(judgement.Attack[0].Tactic.Id, Tactics);
        Assert.Contains(judgement.Atlas, technique => technique.Name.Contains("Poison", StringComparison.Ordinal));
        foreach (var word in new[] { "approval", "provenance", "logging", "apart from the rights to observe" })
            Assert.Contains(word, judgement.Recommendation, StringComparison.OrdinalIgnoreCase);
    }
}
