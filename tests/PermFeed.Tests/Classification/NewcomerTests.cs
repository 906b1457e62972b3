using PermFeed.Classification;
using PermFeed.Reference;

namespace PermFeed.Tests.Classification;

/// <summary>A service that no family knows yet is judged by what its words usually mean.</summary>
public class NewcomerTests(RepositoryRuleBook repository) : IClassFixture<RepositoryRuleBook>
{
    [Theory]
    [InlineData("brandnew:GetCallRecording", Verdict.Privileged, RiskCategory.DataAccess)]
    [InlineData("brandnew:DestroyVault", Verdict.Privileged, RiskCategory.Impact)]
    [InlineData("brandnew:PutGuardrailPolicy", Verdict.Privileged, RiskCategory.DefenseImpairment)]
    [InlineData("brandnew:ImpersonateUser", Verdict.Privileged, RiskCategory.PrivilegeEscalation)]
    [InlineData("brandnew:UpdateSafetyEnvelope", Verdict.Privileged, RiskCategory.DefenseImpairment)]
    [InlineData("brandnew:PausePipeline", Verdict.Sensitive, RiskCategory.Impact)]
    public void A_service_that_no_family_knows_is_judged_by_its_words(string action, Verdict verdict, RiskCategory category)
    {
        var judged = Judge(action);
        Assert.Equal((verdict, category), (judged.Verdict, judged.RiskCategories[0]));
    }

    [Theory]
    [InlineData("brandnew:ListTagsForResource")]
    [InlineData("brandnew:GetVault")]
    [InlineData("brandnew:CreateDashboard")]
    public void Ordinary_actions_of_it_stay_ordinary(string action) => Assert.Equal(Verdict.Routine, Judge(action).Verdict);

    [Fact]
    public void A_known_service_is_left_to_what_its_family_says()
    {
        Assert.Equal(Verdict.Sensitive, Judge("brandnew:PauseCampaign").Verdict);
        Assert.Equal(Verdict.Routine, Judge("connect-campaigns:PauseCampaign").Verdict);
    }

    private Judgement Judge(string action) => repository.Judged.Classifier.Judge(new ServiceAction(ActionKey.Parse(action), new ActionFacts()));
}
