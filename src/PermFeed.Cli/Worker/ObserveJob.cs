using Quartz;

namespace PermFeed.Worker;

/// <summary>The daily look.</summary>
[DisallowConcurrentExecution]
internal sealed class ObserveJob(Runs runs) : IJob
{
    /// <summary>Key in the job data of a firing that stands in for one that was missed.</summary>
    public const string MadeUp = "made_up";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await runs.ObserveAsync(context.MergedJobDataMap.ContainsKey(MadeUp), cancellationToken);
}
