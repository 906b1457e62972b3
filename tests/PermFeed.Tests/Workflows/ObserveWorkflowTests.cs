using System.Diagnostics;
using PermFeed.Tests.Cli;
using PermFeed.Tests.Reference.Fetching;

namespace PermFeed.Tests.Workflows;

/// <summary>The shell steps of the daily workflow, run with the built tool in a scratch repository.</summary>
public sealed class ObserveWorkflowTests : IAsyncLifetime
{
    private const string Same = """
        {"Name":"svc","Actions":[{"Name":"ListThings","Annotations":{"Properties":{"IsList":true,"IsPermissionManagement":false,"IsTaggingOnly":false,"IsWrite":false}}},{"Name":"PutThingPolicy","Annotations":{"Properties":{"IsList":false,"IsPermissionManagement":true,"IsTaggingOnly":false,"IsWrite":true}},"Resources":[{"Name":"thing"}]}],"Version":"v1.4"}
        """;

    private readonly Workspace workspace = new();
    private AwsServer aws = null!;
    private JobRun job = null!;

    public async ValueTask InitializeAsync()
    {
        aws = await AwsServer.StartAsync();
        aws.Serve("/", "application/json", $"[{aws.Entry("svc")}]");
        aws.Serve("/v1/svc/svc.json", "application/json", Same);
        workspace.Run("import", "folder", "versions/2026-01-02", "versions/2026-02-01");
        Git("init", "--quiet", "--initial-branch=main");
        await File.WriteAllTextAsync(workspace.File(".gitignore"), "artifacts/\nversions/\ndata/.*\n");
        Commit("Begin");
        job = new JobRun(workspace.Root);
    }

    [Theory]
    [InlineData("review", "permfeed publish --to github --skip site --pull-request")]
    [InlineData("direct", "permfeed publish --to github --skip site")]
    public void What_was_observed_is_published_and_reported(string publish, string call)
    {
        Assert.True(Observe(publish), job.Log);

        Assert.Equal("0", job.Outputs["run.code"]);
        Assert.Equal(publish, job.Outputs["publish.publish"]);
        Assert.Contains(call, job.Calls);
        Assert.Contains("## All is well", job.Summary, StringComparison.Ordinal);
        Assert.Contains("## All is well", job.Outputs["report.report"], StringComparison.Ordinal);
        Assert.True(File.Exists(workspace.File("artifacts/site/index.html")));
    }

    [Fact]
    public void What_is_held_is_published_as_held_and_fails_the_job()
    {
        aws.Serve("/", "application/json", $"[{aws.Entry("a")}]");

        Assert.False(Observe("review"));

        Assert.Equal("3", job.Outputs["run.code"]);
        Assert.Contains("permfeed publish --to github --skip site --pull-request", job.Calls);
        Assert.Contains("## Held: a person must look", job.Summary, StringComparison.Ordinal);
        Assert.Contains("permfeed observe --accept ", job.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void What_failed_is_reported_and_fails_the_job()
    {
        aws.Serve("/", "application/json", "[]");

        Assert.False(Observe("review"));

        Assert.Equal("1", job.Outputs["run.code"]);
        Assert.Contains("## Something is wrong", job.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void An_open_pull_request_is_continued_and_what_the_main_branch_has_meanwhile_is_kept()
    {
        Git("checkout", "--quiet", "-b", "permfeed/2026-02-02");
        Assert.Equal(0, Executable.Run(workspace.Root, Upstream(), "observe", "--date", "2026-02-02").ExitCode);
        Commit("Record the observation of 2026-02-02");
        Git("checkout", "--quiet", "main");
        File.AppendAllText(workspace.File("data/guidance/impact.md"), "\nA later rule of the reviewer.\n");
        Commit("Change the guidance");
        Git("update-ref", "refs/remotes/origin/permfeed/2026-02-02", "permfeed/2026-02-02");
        job.Answer("gh.json", """
            [{"number":9,"headRefName":"permfeed/2026-03-01","isCrossRepository":true},{"number":7,"headRefName":"permfeed/2026-02-02","isCrossRepository":false},{"number":3,"headRefName":"feature","isCrossRepository":false}]
            """);

        Assert.True(Observe("review"), job.Log);

        Assert.Contains("\"id\":\"2026-02-02\"", File.ReadAllText(workspace.File("data/observations.jsonl")), StringComparison.Ordinal);
        Assert.Contains("A later rule of the reviewer.", File.ReadAllText(workspace.File("data/guidance/impact.md")), StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        job.Dispose();
        workspace.Dispose();
        await aws.DisposeAsync();
    }

    private bool Observe(string publish) => job.Run(WorkflowFile.StepsOf(WorkflowFile.Of("workflows/observe.yml").Jobs["observe"]), Upstream(("PUBLISH", publish)));

    private Dictionary<string, string> Upstream(params (string Name, string Value)[] more)
    {
        var environment = more.ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal);
        environment["PERMFEED_ServiceReference"] = aws.Address.ToString();
        return environment;
    }

    private void Commit(string message)
    {
        Git("add", "--all");
        Git("-c", "user.name=A", "-c", "user.email=a@feed.example", "commit", "--quiet", "-m", message);
    }

    private void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = workspace.Root })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
