using Microsoft.Extensions.Logging;
using Quartz;

namespace PermFeed.Worker;

/// <summary>Logs what goes wrong with the schedule itself, such as a database that is away, in one line. A job that failed has said so.</summary>
internal sealed class ScheduleErrors(ILogger<ScheduleErrors> logger) : ISchedulerListener
{
    public ValueTask SchedulerError(IScheduler scheduler, SchedulerErrorContext context, CancellationToken cancellationToken = default)
    {
        if (context.Exception is not JobExecutionProcessException)
            logger.LogError("The schedule has a problem: {Problem}: {Cause}", Printable.Of(context.Message), Printable.Of(context.Exception.GetBaseException().Message));
        return ValueTask.CompletedTask;
    }
}
