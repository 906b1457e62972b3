using Microsoft.Extensions.Time.Testing;
using PermFeed.Commands;
using PermFeed.History;
using PermFeed.Tests.Cli;
using PermFeed.Tests.Reference.Fetching;
using PermFeed.Worker;
using Quartz;

namespace PermFeed.Tests.Worker;

/// <summary>
/// A year of the real schedule and the real run, against a server that stands in for AWS, on a clock that jumps from firing to firing.
/// </summary>
[Collection(RunsAlone.Name)]
public sealed class SimulatedYearTests : IAsyncLifetime
{
    private const long MostMegabytes = 10;
    private const int MostHandles = 20;

    private static readonly DateTimeOffset Begin = new(2026, 1, 2, 5, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset WarmedUp = Begin.AddDays(60);
    private static readonly DateTimeOffset End = new(2027, 1, 2, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly[] Outage = [new(2026, 5, 10), new(2026, 5, 11), new(2026, 5, 12), new(2026, 8, 1)];
    private static readonly DateOnly[] Held = [new(2026, 10, 5), new(2026, 10, 6)];

    private readonly Workspace workspace = new();
    private readonly FakeTimeProvider clock = new(Begin);
    private AwsServer aws = null!;

    public async ValueTask InitializeAsync() => aws = await AwsServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await aws.DisposeAsync();
        workspace.Dispose();
    }

    [Fact]
    public async Task A_year_has_twelve_editions_and_a_look_every_day_but_in_outages_and_holds()
    {
        WithoutRules();
        var settings = Settings();
        var context = TestWorker.Context(settings);
        Upstream(DateOnly.FromDateTime(Begin.UtcDateTime));
        await using var worker = await TestWorker.StartAsync(settings, cancellation => RunAsync(context, cancellation), clock);
        await worker.SettleAsync();
        (long Megabytes, int Handles)? before = null;
        while (await NextAsync(worker.Scheduler) is var next && next < End)
        {
            Upstream(DateOnly.FromDateTime(next.UtcDateTime));
            await worker.MoveAsync(clock, next);
            if (next > WarmedUp)
                before ??= Usage();
        }

        var after = Usage();
        TestContext.Current.SendDiagnosticMessage($"heap {before!.Value.Megabytes} to {after.Megabytes} MB, handles {before.Value.Handles} to {after.Handles}");
        var history = new HistoryStore(settings.Data).Load();
        var days = history.Observations.Select(observation => observation.Date).Distinct().ToHashSet();
        var missing = Enumerable.Range(0, 365).Select(day => DateOnly.FromDateTime(Begin.UtcDateTime).AddDays(day)).Where(day => !days.Contains(day));
        Assert.Equal(Outage.Concat(Held).Order(), missing);
        var editions = await new EditionFile(settings.Data, clock).AllAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(1, 12).Select(month => new Month(2026, month)), editions.Select(edition => edition.Edition));
        Assert.All(editions, edition => Assert.NotNull(edition.Finished));
        Assert.Equal(new DateOnly(2026, 8, 2), DateOnly.FromDateTime(editions[6].Finished!.Value.UtcDateTime));
        Assert.Equal(12, history.Changes.Count);
        Assert.Empty(ChainCheck.Problems(history));
        Assert.InRange(after.Megabytes - before.Value.Megabytes, long.MinValue, MostMegabytes);
        Assert.InRange(after.Handles - before.Value.Handles, int.MinValue, MostHandles);
    }

    // The whole run on Mondays and around the first of a month, the look alone on other days: hundreds of builds take minutes
    private Task RunAsync(CommandContext context, CancellationToken cancellation) => clock.GetUtcNow() is { DayOfWeek: DayOfWeek.Monday } or { Day: <= 2 }
        ? Run.RunAsync(context, clock, cancellation)
        : ObserveCommand.RunAsync(context, clock, new ObserveCommand.Request(null, null, null, null), cancellation);

    // What the rules say of three actions is not the matter here
    private void WithoutRules()
    {
        foreach (var folder in new[] { "rules", "heuristics" })
        {
            Directory.Delete(workspace.File($"data/{folder}"), recursive: true);
            Directory.CreateDirectory(workspace.File($"data/{folder}"));
        }
    }

    // An action of one service turns from writing to reading and back, month by month
    private void Upstream(DateOnly day)
    {
        aws.Serve("/v1/a/a.json", "application/json", AwsServer.Document("a").Replace("\"IsWrite\":true", $"\"IsWrite\":{(day.Month % 2 == 0 ? "true" : "false")}", StringComparison.Ordinal));
        if (Outage.Contains(day))
            aws.Answer("/", context =>
            {
                context.Response.StatusCode = 404;
                return Task.CompletedTask;
            });
        else
            aws.Serve("/", "application/json", $"[{string.Join(',', (Held.Contains(day) ? "a" : "abc").Select(name => aws.Entry(name.ToString())))}]");
    }

    private static async Task<DateTimeOffset> NextAsync(IScheduler scheduler)
    {
        var triggers = await scheduler.QueryTriggers(new TriggerQuery(), TestContext.Current.CancellationToken);
        return triggers.Items.Min(trigger => trigger.NextFireTimeUtc!.Value);
    }

    private static (long Megabytes, int Handles) Usage() => (GC.GetTotalMemory(forceFullCollection: true) >> 20, Directory.GetFiles("/proc/self/fd").Length);

    private Settings Settings() => new()
    {
        Data = workspace.File("data"),
        Templates = workspace.File("templates"),
        Out = workspace.File("site"),
        Cache = workspace.File("cache"),
        ServiceReference = aws.Address.ToString(),
        Worker = new WorkerSettings { Listen = "", WatchAt = TestWorker.Never },
    };
}
