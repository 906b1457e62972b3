using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace PermFeed.Worker;

/// <summary>At start, says what comes next, and fires once for what was missed while no worker ran.</summary>
internal sealed class WorkerStart(ISchedulerFactory schedulers, WorkerSettings settings, Missed missed, ILogger<WorkerStart> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var scheduler = await schedulers.GetScheduler(stoppingToken);
        logger.LogInformation("Worker {Worker} starts; the next look is at {Next:u}, {Web}", WorkerId.Own, missed.NextLook(), settings.Listen is "" ? "without a web endpoint" : $"the web endpoint at {settings.Listen}");
        if (await missed.EditionAsync(stoppingToken) is { } edition)
            await scheduler.TriggerJob(WorkerSchedule.Edition, new JobDataMap { { EditionJob.Edition, edition.ToString() } }, stoppingToken);
        if (missed.Look())
            await scheduler.TriggerJob(WorkerSchedule.Observe, new JobDataMap { { ObserveJob.MadeUp, "yes" } }, stoppingToken);
    }
}
