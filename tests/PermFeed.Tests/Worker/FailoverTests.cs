using System.Diagnostics;
using System.Globalization;
using PermFeed.History;
using PermFeed.Tests.Cli;
using PermFeed.Tests.Reference.Fetching;
using PermFeed.Worker;

namespace PermFeed.Tests.Worker;

/// <summary>Two processes of the built executable on one folder and one real PostgreSQL.</summary>
public sealed class FailoverTests(PostgresServer postgres) : IClassFixture<PostgresServer>, IAsyncLifetime, IDisposable
{
    private const int CheckIn = 2;
    private static readonly Month LongAgo = new(2026, 1);
    private readonly Workspace workspace = new();
    private AwsServer aws = null!;

    public async ValueTask InitializeAsync() => aws = await AwsServer.StartAsync();

    public ValueTask DisposeAsync() => aws.DisposeAsync();

    [Fact]
    public async Task A_worker_that_is_killed_in_a_run_is_replaced_and_its_edition_is_made_once()
    {
        var database = await postgres.DatabaseAsync();
        var environment = Environment(database);
        Assert.Equal(0, Executable.Run(workspace.Root, environment, "observe").ExitCode);
        Assert.Equal(0, Executable.Run(workspace.Root, environment, "worker", "--create-tables").ExitCode);
        var log = new EditionTable(new WorkerSettings { Database = database }, TimeProvider.System);
        await log.RunOnceAsync(LongAgo, () => Task.CompletedTask, Cancellation);
        aws.Answer("/", context => Task.Delay(Timeout.Infinite, context.RequestAborted));

        // The first begins what was missed; the second finds it begun, so that nothing but recovery brings it to run it
        using var victim = new WorkerProcess(workspace.Root, environment);
        await Waiting.ForAsync("the question to AWS", () => aws.Requests.Count(request => request.Path == "/") == 2);
        using var heir = new WorkerProcess(workspace.Root, environment);
        await Waiting.ForAsync("the second worker", async () => await PostgresServer.AskAsync(database, "select count(*) from qrtz_scheduler_state") is 2L);
        aws.Serve("/", "application/json", $"[{string.Join(',', "abc".Select(name => aws.Entry(name.ToString())))}]");
        Assert.Equal((victim.Id, null), ((await LastAsync(log)).Worker, (await LastAsync(log)).Finished));
        await victim.KillAsync();
        var watch = Stopwatch.StartNew();
        await Waiting.ForAsync("the end of the edition", async () => (await LastAsync(log)).Finished is not null);
        TestContext.Current.SendDiagnosticMessage($"finished {watch.Elapsed.TotalSeconds:0.0} seconds after the kill; a worker counts as dead after {2 * CheckIn}");

        var outcome = await heir.TerminateAsync();
        var edition = await LastAsync(log);
        Assert.Equal((heir.Id, 2), (edition.Worker, edition.Attempts));
        Assert.Equal(0, outcome.ExitCode);
        Assert.Single(outcome.Output.Split('\n'), line => line.Contains("is made", StringComparison.Ordinal));
        Assert.Equal(2, new HistoryStore(workspace.File("data")).Load().Observations.Count);
        Assert.True(File.Exists(workspace.File("artifacts/site/api/v1/manifest.json")));
    }

    [Fact]
    public async Task Without_its_tables_a_worker_says_how_to_make_them()
    {
        using var worker = new WorkerProcess(workspace.Root, Environment(await postgres.DatabaseAsync()));

        var outcome = await worker.EndAsync();

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("if it lacks tables, run 'permfeed worker --create-tables'", outcome.Error, StringComparison.Ordinal);
    }

    public void Dispose() => workspace.Dispose();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<LoggedEdition> LastAsync(EditionTable log) => (await log.AllAsync(Cancellation))[^1];

    private Dictionary<string, string> Environment(string database) => new(StringComparer.Ordinal)
    {
        ["PERMFEED_ServiceReference"] = aws.Address.ToString(),
        ["PERMFEED_Worker__Database"] = database,
        ["PERMFEED_Worker__CheckInSeconds"] = CheckIn.ToString(CultureInfo.InvariantCulture),
        ["PERMFEED_Worker__ObserveAt"] = TestWorker.Never,
        ["PERMFEED_Worker__Listen"] = "",
    };
}
