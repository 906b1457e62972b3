using PermFeed.Classification;
using PermFeed.Reference;

namespace PermFeed.Tests.Classification;

public sealed class ClassifierTests
{
    private const string Heuristic = """
        title: Creates things
        description: A weaker rule for tests.
        match: { verbs: [create] }
        verdict: privileged
        severity: medium
        confidence: low
        categories: [impact]
        attack: [TA0040]
        rationale: Creates {a noun}.
        examples: { matches: [demo:CreateThing], misses: [demo:GetThing] }
        """;

    private static readonly string Sensitive = RuleBookBuilder.Rule.Replace("verdict: privileged", "verdict: sensitive", StringComparison.Ordinal);

    [Fact]
    public void A_curated_rule_goes_before_a_stronger_heuristic()
    {
        var judged = RuleBookBuilder.Classifier(("rules/demo/tokens.yaml", Sensitive), ("heuristics/creates.yaml", Heuristic)).Judge(Action("demo:CreateToken"));
        Assert.Equal(Verdict.Sensitive, judged.Verdict);
        Assert.Equal(["rules/demo/tokens", "heuristics/creates"], judged.Rules.Select(rule => rule.RuleId));
        Assert.Equal([RiskCategory.CredentialAccess, RiskCategory.Impact], judged.RiskCategories);
    }

    [Fact]
    public void The_stronger_of_two_curated_rules_leads()
    {
        var judged = RuleBookBuilder.Classifier(("rules/a.yaml", Sensitive), ("rules/b.yaml", RuleBookBuilder.Rule)).Judge(Action("demo:CreateToken"));
        Assert.Equal("rules/b", judged.Rules[0].RuleId);
    }

    [Fact]
    public void An_action_that_no_rule_knows_is_unreviewed()
    {
        var judged = RuleBookBuilder.Classifier(("rules/a.yaml", RuleBookBuilder.Rule)).Judge(Action("demo:FrobnicateToken"));
        Assert.Equal(Verdict.Unreviewed, judged.Verdict);
        Assert.Empty(judged.Rules);
    }

    [Fact]
    public void An_override_goes_before_every_rule_and_counts_as_reviewed()
    {
        const string Override = """
            verdicts:
              - { action: "demo:CreateToken", verdict: routine, reviewer: ann, date: 2026-01-02, reason: "Tokens of a sandbox." }
            """;
        var judged = RuleBookBuilder.Classifier(("rules/a.yaml", RuleBookBuilder.Rule), ("overrides/verdicts.yaml", Override)).Judge(Action("demo:CreateToken"));
        Assert.Equal(Verdict.Routine, judged.Verdict);
        Assert.True(judged.Reviewed);
        Assert.Contains("ann on 2026-01-02", judged.Rules[0].Evidence[0], StringComparison.Ordinal);
        Assert.Empty(judged.RiskCategories);
    }

    [Fact]
    public void What_only_works_on_everything_is_one_step_more_severe()
    {
        var classifier = RuleBookBuilder.Classifier(("rules/a.yaml", RuleBookBuilder.Rule));
        var limited = new ActionFacts { ResourceTypes = [new ActionResource("vault", true)] };
        var unlimited = new ActionFacts { ResourceTypes = [], ConditionKeys = ["aws:TagKeys"] };
        Assert.Equal(Severity.High, classifier.Judge(Action("demo:CreateToken", limited)).Severity);
        Assert.Equal(Severity.Critical, classifier.Judge(Action("demo:CreateToken", unlimited)).Severity);
        Assert.Equal(Severity.High, classifier.Judge(Action("demo:CreateToken")).Severity);
    }

    [Fact]
    public void The_rationale_and_the_recommendation_speak_of_the_action_at_hand()
    {
        var judged = RuleBookBuilder.Classifier(("rules/a.yaml", RuleBookBuilder.Rule))
            .Judge(Action("demo:CreateAccessToken", new ActionFacts { ResourceTypes = [new ActionResource("vault", true)] }), null, "Demo Service");
        Assert.Equal("Hands out an access token for Demo Service.", judged.Rationale);
        Assert.Equal("Keep it to few. Limit it to named resources of the type vault.", judged.Recommendation);
    }

    [Theory]
    [InlineData("CreateToken", "a token")]
    [InlineData("CreateAPIToken", "an API token")]
    [InlineData("CreateTokens", "tokens")]
    [InlineData("CreateTokenEncryption", "token encryption")]
    [InlineData("CreateHoursOfOperation", "hours of operation")]
    [InlineData("CreateStateOfHours", "a state of hours")]
    [InlineData("CreateSmtpToken", "an SMTP token")]
    [InlineData("CreateTokenNfs", "a token NFS")]
    [InlineData("CreateTokenSendingEnabled", "whether token sending is enabled")]
    [InlineData("CreateTokenMetricsEnabled", "whether token metrics are enabled")]
    [InlineData("CreateTokenVisible", "what is visible")]
    public void A_noun_has_the_article_that_it_takes(string action, string noun)
    {
        var any = RuleBookBuilder.Rule.Replace("  heads: [Token]", "  nouns: [Token, Hours]", StringComparison.Ordinal);

        Assert.Equal($"Hands out {noun} for demo.", RuleBookBuilder.Classifier(("rules/a.yaml", any)).Judge(Action($"demo:{action}")).Rationale);
    }

    [Fact]
    public void A_description_raises_confidence_and_never_changes_the_verdict()
    {
        var hinted = Heuristic.Replace("verdict: privileged", "verdict: privileged\nhints: [forever]", StringComparison.Ordinal);
        var classifier = RuleBookBuilder.Classifier(("heuristics/creates.yaml", hinted));
        Assert.Equal(Confidence.Low, classifier.Judge(Action("demo:CreateThing")).Confidence);
        Assert.Equal(Confidence.Medium, classifier.Judge(Action("demo:CreateThing"), "Grants permission to keep it forever").Confidence);
        Assert.Equal(Verdict.Unreviewed, classifier.Judge(Action("demo:GetThing"), "Grants permission to keep it forever").Verdict);
    }

    [Fact]
    public void A_near_miss_tells_what_is_lacking()
    {
        var misses = RuleBookBuilder.Classifier(("rules/a.yaml", RuleBookBuilder.Rule)).NearMisses(Action("demo:UpdateToken"));
        Assert.Equal("wants a verb out of create", Assert.Single(misses).Failures[0]);
    }

    private static ServiceAction Action(string key, ActionFacts? facts = null) => new(ActionKey.Parse(key), facts ?? new ActionFacts());
}
