using PermFeed.History;
using PermFeed.Tests.Reference.Fetching;
using PermFeed.Tests.Support;

namespace PermFeed.Tests.Cli;

/// <summary>The built executable against a server on loopback that stands in for AWS.</summary>
public sealed class ObserveTests : IAsyncLifetime, IDisposable
{
    private const int Kills = 50;
    private readonly TempFolder folder = new();
    private AwsServer aws = null!;

    public async ValueTask InitializeAsync() => aws = await AwsServer.StartAsync();

    public ValueTask DisposeAsync() => aws.DisposeAsync();

    [Fact]
    public void The_first_look_is_a_baseline_and_the_second_tells_what_changed()
    {
        Assert.Contains("is the baseline: 3 services, 3 actions", Observe().Output, StringComparison.Ordinal);

        aws.Serve("/v1/a/a.json", "application/json", AwsServer.Document("a").Replace("\"IsWrite\":true", "\"IsWrite\":false", StringComparison.Ordinal));
        Assert.Contains("3 services, 3 actions, 1 changes", Observe().Output, StringComparison.Ordinal);

        Assert.Equal(ChangeKind.AccessLevelChanged, Assert.Single(Load().Changes).Kind);
        Assert.Equal(0, Run("status").ExitCode);
    }

    [Fact]
    public void Pages_and_documents_are_held_against_each_other()
    {
        var observed = Observe(("PERMFEED_Source", "both"));

        Assert.Contains("3 services, 6 actions", observed.Output, StringComparison.Ordinal);
        Assert.Equal(0, observed.ExitCode);
        Assert.Contains("a:Get\tpages/", File.ReadAllText(folder.File("data/lags.tsv")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_implausible_is_held_until_a_person_accepts_it()
    {
        Observe();
        var before = Facts();
        aws.Serve("/", "application/json", $"[{aws.Entry("a")},{aws.Entry("b")}]");

        var held = Observe();
        Assert.Equal(3, held.ExitCode);
        Assert.Contains("is held: actions lost", held.Error, StringComparison.Ordinal);
        Assert.Equal(before, Facts());

        var status = Run("status");
        Assert.Equal(3, status.ExitCode);
        Assert.Contains("action_removed: 1, such as c:Do", status.Output, StringComparison.Ordinal);

        var hold = Path.GetFileNameWithoutExtension(Assert.Single(Directory.GetFiles(folder.File("data/holds"))));
        Assert.Equal(2, Run("observe", "--accept", hold).ExitCode);
        Assert.Equal(0, Run("observe", "--accept", hold, "--reason", "AWS announced the end of c", "--by", "ada").ExitCode);
        Assert.Equal(("ada", "AWS announced the end of c"), (Load().Last!.AcceptedBy, Load().Last!.AcceptedReason));
        Assert.False(Directory.Exists(folder.File("data/holds")));
    }

    [Fact]
    public void A_run_that_is_held_still_publishes_why()
    {
        using var workspace = new Workspace();
        Executable.Outcome Run() => Executable.Run(workspace.Root, Environment([("PERMFEED_PublishFolder", workspace.File("public"))]), "run");
        Assert.Equal(0, Run().ExitCode);
        aws.Serve("/", "application/json", $"[{aws.Entry("a")}]");

        Assert.Equal(3, Run().ExitCode);

        Assert.Contains("\"check_outcome\": \"held\"", File.ReadAllText(workspace.File("public/api/v1/status.json")), StringComparison.Ordinal);
        Assert.True(File.Exists(workspace.File("public/api/v1/services/c.json")));
    }

    [Fact]
    public void A_run_that_is_held_and_cannot_publish_tells_both()
    {
        using var workspace = new Workspace();
        Executable.Outcome Run(string target) => Executable.Run(workspace.Root, Environment([("PERMFEED_PublishFolder", workspace.File(target))]), "run");
        Assert.Equal(0, Run("public").ExitCode);
        aws.Serve("/", "application/json", $"[{aws.Entry("a")}]");

        var run = Run("data");

        Assert.Equal(1, run.ExitCode);
        Assert.Matches("data holds something else than a built site.*; before that, .*is held: actions lost", run.Error);
    }

    [Fact]
    public void Accepting_is_refused_when_the_source_tells_something_else_by_now()
    {
        Observe();
        aws.Serve("/", "application/json", $"[{aws.Entry("a")},{aws.Entry("b")}]");
        Observe();
        var hold = Path.GetFileNameWithoutExtension(Assert.Single(Directory.GetFiles(folder.File("data/holds"))));
        aws.Serve("/", "application/json", $"[{aws.Entry("a")}]");

        var accepted = Run("observe", "--accept", hold, "--reason", "looked at it");

        Assert.Equal(1, accepted.ExitCode);
        Assert.Contains("no longer tells what was held", accepted.Error, StringComparison.Ordinal);
        Assert.Equal(3, Load().Reference.ActionCount);
    }

    [Fact]
    public void A_document_that_cannot_be_had_fails_the_whole_look()
    {
        Observe();
        var before = Facts();
        aws.Answer("/v1/b/b.json", context =>
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        });

        var failed = Observe();

        Assert.Equal(1, failed.ExitCode);
        Assert.Contains("/v1/b/b.json: expected a document, found 404", failed.Error, StringComparison.Ordinal);
        Assert.Equal(before, Facts());
        Assert.Equal(1, Run("status").ExitCode);
    }

    [Fact]
    public void Killed_at_any_moment_it_leaves_a_valid_history_and_the_next_look_completes()
    {
        Observe();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Observe();
        var (usual, random, killed) = ((int)watch.ElapsedMilliseconds, new Random(7), 0);
        for (var run = 0; killed < Kills && run < 4 * Kills; run++)
        {
            aws.Serve("/v1/a/a.json", "application/json", AwsServer.Document("a").Replace("\"IsWrite\":true", $"\"IsWrite\":{(run % 2 == 0 ? "false" : "true")}", StringComparison.Ordinal));
            using (var observe = Executable.Start(folder.Path, Environment([]), "observe"))
            {
                watch.Restart();
                if (!observe.WaitForExit(random.Next(usual / 5, usual)))
                {
                    observe.Kill();
                    killed++;
                }
                else
                {
                    // It was measured on a machine that was busier then
                    usual = Math.Max((int)watch.ElapsedMilliseconds, 5);
                }

                observe.WaitForExit();
            }

            Assert.Empty(ChainCheck.Problems(Load()));
        }

        Assert.Equal(Kills, killed);
        Assert.Equal(0, Observe().ExitCode);
        Assert.Empty(ChainCheck.Problems(Load()));
    }

    public void Dispose() => folder.Dispose();

    private RecordedHistory Load() => new HistoryStore(folder.File("data")).Load();

    // Everything but the record of the look itself and the evidence of a hold.
    private Dictionary<string, string> Facts() => folder.Snapshot()
        .Where(file => file.Key.StartsWith("data/reference", StringComparison.Ordinal) || file.Key.StartsWith("data/changes", StringComparison.Ordinal) || file.Key == "data/observations.jsonl")
        .ToDictionary();

    private Executable.Outcome Observe(params (string Name, string Value)[] settings) => Executable.Run(folder.Path, Environment(settings), "observe");

    private Executable.Outcome Run(params string[] arguments) => Executable.Run(folder.Path, Environment([]), arguments);

    private Dictionary<string, string> Environment((string Name, string Value)[] settings) => new(settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value)))
    {
        ["PERMFEED_ServiceReference"] = aws.Address.ToString(),
        ["PERMFEED_Guide"] = new Uri(aws.Address, AwsServer.Guide).ToString(),
    };
}
