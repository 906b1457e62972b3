using System.Globalization;
using Quartz;

namespace PermFeed.Worker;

/// <summary>The edition of the month before.</summary>
[DisallowConcurrentExecution]
internal sealed class EditionJob(Runs runs, Missed missed) : IJob
{
    /// <summary>Key in the job data of a firing that stands in for one that was missed: the month.</summary>
    public const string Edition = "edition";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await runs.EditionAsync(Of(context), cancellationToken);

    // A firing that is recovered or late still makes the edition that it was scheduled for
    private Month Of(IJobExecutionContext context)
    {
        var data = context.MergedJobDataMap;
        if (Text(Edition) is { } named && Month.TryParse(named, out var edition))
            return edition;
        var scheduled = context.Recovering && Text(SchedulerConstants.FailedJobOriginalTriggerScheduledFireTime) is { } original
            ? DateTimeOffset.Parse(original, CultureInfo.InvariantCulture)
            : context.ScheduledFireTimeUtc ?? context.FireTimeUtc;
        return missed.EditionOf(scheduled);

        string? Text(string key) => data.TryGetValue(key, out var value) ? Convert.ToString(value, CultureInfo.InvariantCulture) : null;
    }
}
