using PermFeed.Tests.Publishing.Notifications;

namespace PermFeed.Tests.Workflows;

public sealed class SiteWorkflowTests : IClassFixture<JanuaryFeed>, IDisposable
{
    private const string Released = """{"git_hub":{"release":{"title":"2026-01","url":"https://github.example/owner/feed/releases/tag/2026-01"}}}""";
    private readonly JanuaryFeed feed;
    private readonly JobRun job;

    public SiteWorkflowTests(JanuaryFeed feed)
    {
        this.feed = feed;
        File.Delete(feed.Workspace.File("data/deliveries.jsonl"));
        job = new JobRun(feed.Workspace.Root);
    }

    [Fact]
    public void The_site_is_checked_built_and_verified()
    {
        Assert.True(Run("build", new() { ["PERMFEED_BaseUrl"] = "https://owner.github.example/feed" }), job.Log);

        Assert.True(File.Exists(feed.Workspace.File("artifacts/site/SHA256SUMS")));
    }

    [Fact]
    public async Task The_newest_edition_is_released_and_told_of_and_what_was_told_is_kept()
    {
        await using var server = await HookServer.StartAsync();
        job.Answer("publish.json", Released);

        Assert.True(Run("edition", new() { ["EDITION"] = "2026-01", ["PERMFEED_Notify__Slack"] = server.Address("/slack").ToString() }), job.Log);

        Assert.Equal(
            [
                "permfeed publish --to github --skip site --skip data --release 2026-01 --json",
                $"gh release download 2026-01 --repo owner/feed --dir {job.Outputs["release.bundle"][..^2]} --clobber",
                "permfeed publish --to github --skip site",
            ],
            job.Calls);
        Assert.Single(server.Taken);
    }

    [Fact]
    public void Without_a_complete_edition_there_is_nothing_to_release_or_keep()
    {
        Assert.True(Run("edition", new() { ["EDITION"] = "", ["ANNOUNCE"] = "true" }), job.Log);

        Assert.Equal(["permfeed publish --to github --skip site --skip data --release newest --json --announce"], job.Calls);
        Assert.DoesNotContain("release.bundle", job.Outputs.Keys);
    }

    [Fact]
    public async Task A_channel_that_fails_fails_the_job_and_what_others_were_told_is_kept()
    {
        await using var server = await HookServer.StartAsync();
        server.Fail("/slack", HookServer.Status(404));

        Assert.False(Run("edition", new()
        {
            ["EDITION"] = "2026-01",
            ["PERMFEED_Notify__Slack"] = server.Address("/slack").ToString(),
            ["PERMFEED_Notify__Discord"] = server.Address("/discord").ToString(),
        }));

        Assert.Equal("permfeed publish --to github --skip site", job.Calls[^1]);
        Assert.Contains("discord", await File.ReadAllTextAsync(feed.Workspace.File("data/deliveries.jsonl"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("explain", "svc:PutThingPolicy\n", true, "svc:PutThingPolicy")]
    [InlineData("explain", "$(touch broken)\n\n", true, "$(touch broken)")]
    [InlineData("publish", "--to\ngithub", false, "input command is not one of")]
    public void The_action_runs_a_command_with_one_argument_a_line(string command, string arguments, bool succeeds, string output)
    {
        // The action runs the tool that it has built itself
        var steps = WorkflowFile.Of("actions/permfeed/action.yml").Steps.Where(step => step.Id == "run");
        job.UseBuiltTool();

        Assert.Equal(succeeds, job.Run(steps, new() { ["COMMAND"] = command, ["ARGUMENTS"] = arguments, ["DATA"] = feed.Workspace.File("data") }) || command == "explain");

        Assert.Contains(output, job.Log, StringComparison.Ordinal);
        Assert.False(File.Exists(feed.Workspace.File("broken")));
    }

    public void Dispose() => job.Dispose();

    private bool Run(string name, Dictionary<string, string> environment) =>
        job.Run(WorkflowFile.StepsOf(WorkflowFile.Of("workflows/site.yml").Jobs[name]), environment);
}
