using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using PermFeed.History;
using PermFeed.Tests.Cli;
using PermFeed.Tests.Reference.Fetching;
using PermFeed.Tests.Support;

namespace PermFeed.Tests.Worker;

/// <summary>The built executable as an operator runs it.</summary>
public sealed class WorkerCommandTests : IAsyncLifetime, IDisposable
{
    private readonly Workspace workspace = new();
    private readonly HttpClient client = new();
    private readonly int port = FreePort.Find();
    private AwsServer aws = null!;

    public async ValueTask InitializeAsync() => aws = await AwsServer.StartAsync();

    public ValueTask DisposeAsync() => aws.DisposeAsync();

    [Fact]
    public async Task It_looks_builds_serves_and_stops_when_it_is_asked_to()
    {
        using var worker = new WorkerProcess(workspace.Root, Environment());
        await Waiting.ForAsync("readiness", async () => await StatusAsync("readyz") == HttpStatusCode.OK);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync("healthz"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(""));
        Assert.Contains("\"ready\": true", await client.GetStringAsync(Address("readyz"), Cancellation), StringComparison.Ordinal);
        // It is ready a moment before its first run has ended
        await Waiting.ForAsync("the measure of its run", async () => (await MetricsAsync()).Contains("permfeed_job_duration_seconds_count{otel_scope_name=\"PermFeed\",job=\"observe\",outcome=\"done\"} 1\n", StringComparison.Ordinal));
        Assert.Contains("permfeed_observations{otel_scope_name=\"PermFeed\"} 1\n", await MetricsAsync(), StringComparison.Ordinal);

        var watch = Stopwatch.StartNew();
        var outcome = await worker.TerminateAsync();
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), $"it took {watch.Elapsed} to stop");
        Assert.Contains("the web endpoint at 127.0.0.1:", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_in_the_middle_of_a_look_leaves_the_data_as_it_was()
    {
        Assert.Equal(0, Executable.Run(workspace.Root, Environment(), "observe").ExitCode);
        await File.WriteAllTextAsync(workspace.File("data/check.json"), """{"at":"2026-01-01T00:00:00+00:00","outcome":"recorded","message":"long ago","last_success":"2026-01-01T00:00:00+00:00"}""", Cancellation);
        aws.Answer("/v1/b/b.json", context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var worker = new WorkerProcess(workspace.Root, Environment());
        await Waiting.ForAsync("the question to AWS", () => aws.Requests.Count(request => request.Path == "/") == 2);

        var outcome = await worker.TerminateAsync();

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains("Job observe ended: Cancelled", outcome.Output, StringComparison.Ordinal);
        Assert.Single(new HistoryStore(workspace.File("data")).Load().Observations);
    }

    [Fact]
    public void What_is_set_wrong_is_said_before_anything_starts()
    {
        var environment = Environment();
        environment["PERMFEED_Worker__ObserveAt"] = "at dawn";
        var wrong = Executable.Run(workspace.Root, environment, "worker");
        Assert.Equal(2, wrong.ExitCode);
        Assert.Contains("setting Worker:ObserveAt is 'at dawn'", wrong.Error, StringComparison.Ordinal);

        Assert.Equal(2, Executable.Run(workspace.Root, Environment(), "worker", "--create-tables").ExitCode);
    }

    [Fact]
    public void A_port_that_is_taken_is_an_error_that_names_the_setting()
    {
        using var taken = new TcpListener(IPAddress.Loopback, port);
        taken.Start();

        var outcome = Executable.Run(workspace.Root, Environment(), "worker");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("setting Worker:Listen", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_of_another_machine_is_an_error_that_names_the_setting()
    {
        var environment = Environment();
        environment["PERMFEED_Worker__Listen"] = "203.0.113.1:8350";

        var outcome = Executable.Run(workspace.Root, environment, "worker");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("setting Worker:Listen", Assert.Single(outcome.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void A_worker_that_cannot_read_its_own_log_has_failed()
    {
        Directory.CreateDirectory(workspace.File("data"));
        File.WriteAllText(workspace.File("data/editions.jsonl"), """{"edition":"2026-08"}""");

        var outcome = Executable.Run(workspace.Root, Environment(), "worker");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("editions.jsonl:1: expected an edition that ran", Assert.Single(outcome.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        client.Dispose();
        workspace.Dispose();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Uri Address(string path) => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/{path}"));

    private Task<string> MetricsAsync() => client.GetStringAsync(Address("metrics"), Cancellation);

    private async Task<HttpStatusCode?> StatusAsync(string path)
    {
        try
        {
            using var answer = await client.GetAsync(Address(path), Cancellation);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private Dictionary<string, string> Environment() => new(StringComparer.Ordinal)
    {
        ["PERMFEED_ServiceReference"] = aws.Address.ToString(),
        ["PERMFEED_Worker__Listen"] = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"),
    };
}
