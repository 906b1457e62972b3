using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PermFeed.Tests.Support;
using PermFeed.Worker;
using Quartz;

namespace PermFeed.Tests.Worker;

/// <summary>Workers that share one real PostgreSQL.</summary>
public sealed class ClusterTests(PostgresServer postgres) : IClassFixture<PostgresServer>, IDisposable
{
    private const int Editions = 200;

    /// <summary>Fired a second time by another trigger.</summary>
    private const int Twice = 40;
    private static readonly DateTimeOffset Begin = new(2008, 1, 15, 0, 0, 0, TimeSpan.Zero);
    private readonly TempFolder folder = new();

    [Fact]
    public async Task Two_workers_make_each_of_two_hundred_editions_once()
    {
        var settings = await SettingsAsync();
        var (runs, running, most) = (new int[2], 0, 0);
        RunStory Story(int worker) => async _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Delay(2, Cancellation);
            Interlocked.Increment(ref runs[worker]);
            Interlocked.Decrement(ref running);
        };

        await using var one = await TestWorker.StartAsync(settings, Story(0));
        await using var two = await TestWorker.StartAsync(settings, Story(1));
        await one.Scheduler.ScheduleJob(Months("all", Begin), new ScheduleJobOptions(), Cancellation);
        await two.Scheduler.ScheduleJob(Months("again", Begin.AddMonths(Editions - Twice)), new ScheduleJobOptions(), Cancellation);

        // Whoever is at it goes on as long as there is work; the other must take its turn when it stops
        await Waiting.ForAsync("the first half", () => runs.Sum() >= Editions / 2);
        await (runs[0] > runs[1] ? one : two).StopAsync();
        var (other, log) = (runs[0] > runs[1] ? two : one, two.Services.GetRequiredService<IEditionLog>());
        await Waiting.ForAsync("the end of both schedules", async () => !await other.Scheduler.Exists(new TriggerKey("all"), Cancellation) && !await other.Scheduler.Exists(new TriggerKey("again"), Cancellation));
        await Waiting.ForAsync("the last edition", async () => (await log.AllAsync(Cancellation)).All(edition => edition.Finished is not null));

        var all = await log.AllAsync(Cancellation);
        Assert.Equal(Editions, all.Count);
        Assert.Equal((Editions, 1), (runs.Sum(), most));
        Assert.All(runs, made => Assert.True(made > 0, $"the workers made {string.Join(" and ", runs)} editions"));
    }

    public void Dispose() => folder.Dispose();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // The schedule of the default settings, begun so long ago that every firing is due at once
    private static ITrigger Months(string name, DateTimeOffset from)
    {
        var clock = new FakeTimeProvider(from);
        return TriggerBuilder.Create(clock).WithIdentity(name).ForJob(WorkerSchedule.Edition).WithExecutionGroup(WorkerSchedule.OneRun)
            .StartAt(from).EndAt(Begin.AddMonths(Editions))
            .WithSchedule(CronScheduleBuilder.Create(new WorkerSettings().EditionAt).InTimeZone(TimeZoneInfo.Utc).WithMisfireInstruction(CronTriggerMisfireInstruction.IgnoreMisfires))
            .Build();
    }

    private async Task<Settings> SettingsAsync()
    {
        var database = await postgres.DatabaseAsync();
        var settings = TestWorker.Settings(folder, TimeProvider.System, worker => worker with { Database = database, CheckInSeconds = 1 });
        await ClusterTables.CreateAsync(TestWorker.Context(settings), TimeProvider.System, Cancellation);
        return settings;
    }
}
