using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using PermFeed.History;
using PermFeed.Tests.Support;
using PermFeed.Web;
using PermFeed.Worker;
using Quartz;
using Spectre.Console;

namespace PermFeed.Tests.Worker;

/// <summary>A worker in this process, put together as the command does, with a run of the test's own.</summary>
internal sealed class TestWorker : IAsyncDisposable
{
    /// <summary>A schedule that never comes to pass: what runs, the test has fired.</summary>
    public const string Never = "0 0 0 1 1 ? 2099";

    private readonly IHost host;

    private TestWorker(IHost host, IScheduler scheduler) => (this.host, Scheduler) = (host, scheduler);

    public IScheduler Scheduler { get; }

    public IServiceProvider Services => host.Services;

    /// <summary>With a slash at the end.</summary>
    public Uri Address => new(((WebApplication)host).Urls.Single() + "/");

    /// <summary>Of a folder whose last look is fresh, so that no worker begins with a look that was missed.</summary>
    public static Settings Settings(TempFolder folder, TimeProvider clock, Func<WorkerSettings, WorkerSettings>? change = null)
    {
        NoteLook(folder, clock);
        var worker = new WorkerSettings { ObserveAt = Never, EditionAt = Never, WatchAt = Never, Listen = "", StopSeconds = 20 };
        return new Settings { Data = folder.File("data"), Templates = folder.File("templates"), Out = folder.File("site"), Cache = folder.File("cache"), Worker = (change ?? (same => same))(worker) };
    }

    public static void NoteLook(TempFolder folder, TimeProvider clock) =>
        new CheckFile(folder.File("data")).Write(new CheckRecord(clock.GetUtcNow(), CheckOutcome.Recorded, "looked", clock.GetUtcNow(), []));

    public static CommandContext Context(Settings settings) =>
        new(settings, TextWriter.Null, AnsiConsole.Create(new AnsiConsoleSettings { Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(TextWriter.Null) }));

    public static async Task<TestWorker> StartAsync(Settings settings, RunStory story, TimeProvider? clock = null, WebLimits? limits = null)
    {
        settings.Worker.Check();
        var host = WorkerHost.Create(Context(settings), clock ?? TimeProvider.System, story, new WorkerOptions { Limits = limits ?? new WebLimits(), Log = LogLevel.None });
        await host.StartAsync(TestContext.Current.CancellationToken);
        // What was missed is looked for beside the start; a test that moves the clock wants it done
        await (host.Services.GetServices<IHostedService>().OfType<WorkerStart>().Single().ExecuteTask ?? Task.CompletedTask);
        return new TestWorker(host, await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(TestContext.Current.CancellationToken));
    }

    public async Task FireAsync(JobKey job, JobDataMap data) => await Scheduler.TriggerJob(job, data, TestContext.Current.CancellationToken);

    /// <summary>Moves the clock and waits until what is due then has run. The scheduler sleeps on the real clock, so it is woken by firing the watch.</summary>
    public async Task MoveAsync(FakeTimeProvider clock, DateTimeOffset to)
    {
        clock.SetUtcNow(to);
        await SettleAsync();
    }

    public async Task SettleAsync()
    {
        await FireAsync(WorkerSchedule.Watch, []);
        await Waiting.ForAsync("the end of all that is due", async () =>
        {
            var now = Scheduler.TimeProvider.GetUtcNow();
            var triggers = await Scheduler.QueryTriggers(new TriggerQuery(), TestContext.Current.CancellationToken);
            var firings = await Scheduler.QueryFireInstances(new FireInstanceQuery { State = null }, TestContext.Current.CancellationToken);
            return firings.Items.Count == 0 && triggers.Items.All(trigger => trigger.NextFireTimeUtc > now);
        });
    }

    /// <summary>As SIGTERM does.</summary>
    public Task StopAsync() => host.StopAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync(CancellationToken.None);
        if (host is IAsyncDisposable disposable)
            await disposable.DisposeAsync();
        else
            host.Dispose();
    }
}
