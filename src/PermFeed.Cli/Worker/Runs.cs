using System.Diagnostics;
using Microsoft.Extensions.Logging;
using PermFeed.History;

namespace PermFeed.Worker;

/// <summary>Runs for the jobs: which edition a run makes, how it ended, and what the log and the metrics tell of it.</summary>
internal sealed class Runs(RunStory story, IEditionLog editions, Missed missed, WorkerMetrics metrics, ILogger<Runs> logger)
{
    /// <summary>The daily look. An edition that failed, was held or died with its worker is finished by the next look that goes through.</summary>
    /// <param name="madeUp">It stands in for a look that was missed, which another worker may have made up for by now.</param>
    public Task ObserveAsync(bool madeUp, CancellationToken cancellation) => MeasureAsync("observe", async () =>
    {
        if (madeUp && !missed.Look())
            return Outcome.Skipped;
        var open = (await editions.AllAsync(cancellation)).Where(logged => logged.Finished is null).ToList();
        if (open.Count == 0)
            await story(cancellation);
        foreach (var logged in open)
            await editions.RunOnceAsync(logged.Edition, () => story(cancellation), cancellation);
        return Outcome.Done;
    });

    /// <summary>The edition of a month, unless it ran.</summary>
    public Task EditionAsync(Month edition, CancellationToken cancellation) => MeasureAsync("edition", async () =>
    {
        var ran = await editions.RunOnceAsync(edition, () => story(cancellation), cancellation);
        logger.LogInformation("Edition {Edition} {Result}", edition, ran ? "is made" : "ran before");
        return ran ? Outcome.Done : Outcome.Skipped;
    });

    // A hold waits for a person, so trying again is of no use; every other failure goes to the scheduler, which tries again
    private async Task MeasureAsync(string job, Func<Task<Outcome>> run)
    {
        var (watch, outcome) = (Stopwatch.StartNew(), Outcome.Failed);
        logger.LogInformation("Job {Job} begins", job);
        try
        {
            outcome = await run();
        }
        catch (HeldException e)
        {
            outcome = Outcome.Held;
            logger.LogWarning("Job {Job}: {Message}; look at 'permfeed status'", job, Printable.Of(e.Message));
        }
        catch (OperationCanceledException)
        {
            outcome = Outcome.Cancelled;
            throw;
        }
        catch (Exception e)
        {
            logger.LogError("Job {Job} failed: {Message}", job, Printable.Of(e is PermFeedException or IOException or UnauthorizedAccessException ? e.Message : e.ToString()));
            throw;
        }
        finally
        {
            metrics.Ended(job, outcome, watch.Elapsed);
            logger.LogInformation("Job {Job} ended: {Outcome} after {Seconds:0.0} seconds", job, outcome, watch.Elapsed.TotalSeconds);
        }
    }
}
