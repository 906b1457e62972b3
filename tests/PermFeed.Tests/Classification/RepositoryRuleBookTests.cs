using System.Diagnostics;
using PermFeed.Classification;
using PermFeed.Classification.Quality;
using PermFeed.Editions;
using PermFeed.Reference;

namespace PermFeed.Tests.Classification;

public sealed class RepositoryRuleBookTests(RepositoryRuleBook repository) : IClassFixture<RepositoryRuleBook>
{
    private const int Actions = 22_000;

    [Fact]
    public void Every_rule_keeps_its_examples_and_few_hits_rest_on_exact_names() =>
        Assert.DoesNotContain(RuleQuality.Check(repository.Judged.Rules, repository.Judged.History.Reference), finding => finding.IsError);

    [Fact]
    public void Every_rule_leads_somewhere() =>
        Assert.DoesNotContain(RuleQuality.Check(repository.Judged.Rules, repository.Judged.History.Reference), finding => finding.Problem.Contains("leads none", StringComparison.Ordinal) || finding.Problem.Contains("matches no", StringComparison.Ordinal));

    [Fact]
    public void Every_risk_category_has_rules_and_guidance()
    {
        var led = repository.Judged.Rules.Rules.Where(rule => rule.Categories.Count > 0).Select(rule => rule.Categories[0]).ToHashSet();
        Assert.Equal(Enum.GetValues<RiskCategory>().ToHashSet(), led);
        Assert.All(repository.Judged.Rules.Guidance, page =>
        {
            Assert.StartsWith($"# {page.Key.Title()}\n", page.Value, StringComparison.Ordinal);
            Assert.Contains("## Questions to ask\n", page.Value, StringComparison.Ordinal);
            Assert.Contains("## What to do\n", page.Value, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_sixteenth_to_a_seventh_of_all_actions_is_privileged()
    {
        var present = repository.Judged.Catalogue.Entries.Where(entry => entry.State is ActionState.Present).ToList();
        var share = (double)present.Count(entry => entry.Judgement.Privileged) / present.Count;
        Assert.InRange(share, 0.06, 0.15);
    }

    [Fact]
    public void Rationales_read_as_sentences() =>
        Assert.All(repository.Judged.Catalogue.Entries.Where(entry => entry.Judgement.Flagged), entry =>
        {
            var text = entry.Judgement.Rationale;
            Assert.True(char.IsAsciiLetterUpper(text[0]) && text.EndsWith('.'), text);
            Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
            Assert.DoesNotContain('{', text);
        });

    [Fact]
    public void Verdicts_are_the_same_without_any_description_and_without_dependent_actions_nearly_so()
    {
        var classifier = repository.Judged.Classifier;
        var actions = repository.Judged.History.Reference.Actions.ToList();
        var changed = actions.Count(action => classifier.Judge(action).Verdict
            != classifier.Judge(action with { Facts = action.Facts with { DependentActions = null, PermissionOnly = null } }, "Grants permission to do it").Verdict);
        Assert.InRange((double)changed / actions.Count, 0, 0.01);
    }

    [Fact]
    public void Judging_the_whole_reference_takes_a_moment()
    {
        var actions = repository.Judged.History.Reference.Actions.ToList();
        Assert.True(actions.Count > Actions);
        var best = Enumerable.Range(0, 5).Min(_ => Time(actions));
        Assert.True(best < TimeSpan.FromSeconds(5), $"{best.TotalMilliseconds} ms on a busy machine; the limit is 200 ms on a quiet one");
    }

    private TimeSpan Time(List<ServiceAction> actions)
    {
        var watch = Stopwatch.StartNew();
        foreach (var action in actions)
            repository.Judged.Classifier.Judge(action);
        return watch.Elapsed;
    }
}
