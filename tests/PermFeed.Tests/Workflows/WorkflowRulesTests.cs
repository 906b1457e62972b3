using System.Text.RegularExpressions;
using PermFeed.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace PermFeed.Tests.Workflows;

/// <summary>What holds for every workflow, now and after the next change.</summary>
public sealed partial class WorkflowRulesTests
{
    [Fact]
    public void Every_action_of_others_is_pinned_by_commit_and_says_its_version()
    {
        var uses = All().SelectMany(file => UsesLine().Matches(file.Text).Select(match => match.Groups[1].Value)).ToList();

        Assert.NotEmpty(uses);
        Assert.All(uses.Where(line => !line.StartsWith("./.github/", StringComparison.Ordinal)), line => Assert.Matches(Pin(), line));
        Assert.All(uses.Where(line => line.StartsWith("./.github/", StringComparison.Ordinal)), line =>
            Assert.True(Path.Exists(Path.Combine(Repository.Root, line[2..].Split(' ')[0]))));
    }

    [Fact]
    public void An_action_has_one_pin_in_all_files()
    {
        var pins = All().SelectMany(file => file.Steps).Select(step => step.Uses).OfType<string>().Where(uses => !uses.StartsWith('.')).Distinct(StringComparer.Ordinal);

        Assert.All(pins.GroupBy(uses => uses.Split('@')[0], StringComparer.Ordinal), action => Assert.Single(action));
    }

    /// <summary>What an expression gives would be shell; in the environment it is text.</summary>
    [Fact]
    public void No_expression_stands_inside_a_shell_script() =>
        Assert.All(All().SelectMany(file => file.Steps).Select(step => step.Run).OfType<string>(), run => Assert.DoesNotContain("${{", run, StringComparison.Ordinal));

    [Fact]
    public void A_workflow_may_nothing_and_each_job_what_it_names() => Assert.All(WorkflowFile.Workflows(), file =>
    {
        Assert.Empty(Assert.IsType<YamlMappingNode>(WorkflowFile.Find(file.Root, "permissions")).Children);
        Assert.All(file.Jobs.Values, job => Assert.IsType<YamlMappingNode>(WorkflowFile.Find(job, "permissions")));
    });

    [Fact]
    public void A_job_ends_some_time() => Assert.All(
        WorkflowFile.Workflows().SelectMany(file => file.Jobs.Values).Where(job => WorkflowFile.Find(job, "runs-on") is not null),
        job => Assert.NotNull(WorkflowFile.Find(job, "timeout-minutes")));

    [Fact]
    public void A_checkout_leaves_no_token_behind() => Assert.All(
        All().SelectMany(file => file.Steps).Where(step => step.Uses?.StartsWith("actions/checkout@", StringComparison.Ordinal) is true),
        step => Assert.Equal("false", step.With["persist-credentials"]));

    [Fact]
    public void Only_the_last_step_that_needs_a_token_has_one() => Assert.All(
        WorkflowFile.Workflows().SelectMany(file => file.Jobs.Values.Select(job => WorkflowFile.Texts(WorkflowFile.Find(job, "env"))).Append(WorkflowFile.Texts(WorkflowFile.Find(file.Root, "env")))),
        environment => Assert.DoesNotContain(environment.Values, value => value.Contains("github.token", StringComparison.Ordinal) || value.Contains("secrets.", StringComparison.Ordinal)));

    [Theory]
    [InlineData("workflows/observe.yml")]
    [InlineData("workflows/monthly.yml")]
    public void A_schedule_keeps_away_from_full_hours(string path)
    {
        var cron = Cron().Match(WorkflowFile.Of(path).Text).Groups[1].Value;

        Assert.Equal(1, int.Parse(cron, System.Globalization.CultureInfo.InvariantCulture) % 2);
    }

    private static IEnumerable<WorkflowFile> All() => WorkflowFile.Workflows().Concat(WorkflowFile.Actions());

    [GeneratedRegex(@"^\s*(?:- )?uses: (.*)$", RegexOptions.Multiline)]
    private static partial Regex UsesLine();

    [GeneratedRegex(@"^[\w-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")]
    private static partial Regex Pin();

    [GeneratedRegex(@"cron: ""(\d+) ")]
    private static partial Regex Cron();
}
