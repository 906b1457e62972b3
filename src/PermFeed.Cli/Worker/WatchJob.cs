using Microsoft.Extensions.Logging;
using Quartz;

namespace PermFeed.Worker;

/// <summary>Says in the log what a person should look at: data that is stale or cannot be read, and observations that are held.</summary>
internal sealed class WatchJob(DataState data, Settings settings, TimeProvider clock, ILogger<WatchJob> logger) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var reading = data.Read();
        if (reading.Problem is { } problem)
            logger.LogError("The data cannot be read: {Problem}", Printable.Of(problem));
        else if (reading.Freshness(clock.GetUtcNow(), settings.Cadence) is { Stale: true } freshness)
            logger.LogError("The data is {Freshness}; the last look: {Message}", freshness, Printable.Of(reading.Check?.Message));
        foreach (var hold in reading.Holds)
            logger.LogWarning("Observation {Hold} is held: {Reasons}; look at 'permfeed status'", hold.Id, Printable.Of(string.Join("; ", hold.Reasons)));
        return ValueTask.CompletedTask;
    }
}
