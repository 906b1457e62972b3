using PermFeed.Tests.Support;

namespace PermFeed.Tests.Workflows;

/// <summary>What GitHub is asked when a run fails, is held, succeeds again, or has run for long without anything to do.</summary>
public sealed class AlarmTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly JobRun job;

    public AlarmTests() => job = new JobRun(folder.Path);

    [Theory]
    [InlineData("failure", "3", "an observation is held")]
    [InlineData("failure", "1", "a run failed")]
    [InlineData("failure", "", "a run failed")]
    public void A_hold_or_a_failure_opens_an_issue(string result, string code, string title)
    {
        Assert.True(Alarm(result, code), job.Log);

        Assert.Contains($"gh issue create --title PermFeed observe: {title} --label permfeed-alarm-observe", job.Calls.Single(call => call.StartsWith("gh issue create", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("## Held `x` $(id)", job.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void An_issue_that_is_open_is_found_again_and_not_doubled()
    {
        job.Answer("gh.json", """[{"number":41}]""");

        Assert.True(Alarm("failure", "3"), job.Log);

        Assert.DoesNotContain(job.Calls, call => call.StartsWith("gh issue create", StringComparison.Ordinal));
        Assert.Single(job.Calls, call => call.StartsWith("gh issue edit 41 --title PermFeed observe: an observation is held", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""[{"number":41}]""", 1)]
    [InlineData("[]", 0)]
    public void An_issue_is_closed_when_it_is_over(string open, int closed)
    {
        job.Answer("gh.json", open);

        Assert.True(Alarm("success", "0"), job.Log);

        Assert.Equal(closed, job.Calls.Count(call => call.StartsWith("gh issue close 41", StringComparison.Ordinal)));
        Assert.Equal(1 + closed, job.Calls.Count);
    }

    [Theory]
    [InlineData("active", 2)]
    [InlineData("disabled_inactivity", 2)]
    [InlineData("disabled_manually", 0)]
    public void Schedules_are_kept_but_for_those_that_a_person_disabled(string state, int enabled)
    {
        job.Answer("gh.json", $$"""{"state":"{{state}}"}""");

        Assert.True(job.Run(WorkflowFile.StepsOf(WorkflowFile.Of("workflows/observe.yml").Jobs["keep-alive"]), []), job.Log);

        Assert.Equal(enabled, job.Calls.Count(call => call.Contains("-X PUT repos/owner/feed/actions/workflows/", StringComparison.Ordinal)));
    }

    public void Dispose()
    {
        job.Dispose();
        folder.Dispose();
    }

    private bool Alarm(string result, string code) => job.Run(WorkflowFile.Of("actions/alarm/action.yml").Steps, new(StringComparer.Ordinal)
    {
        ["SUBJECT"] = "observe",
        ["RESULT"] = result,
        ["CODE"] = code,
        ["REPORT"] = "## Held `x` $(id)",
        ["RUN"] = "https://github.example/run/1",
    });
}
