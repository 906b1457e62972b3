using Quartz;

namespace PermFeed.Worker;

/// <summary>
/// What the schedule called for while no worker ran. Asked of our own records, not of the scheduler, so that it holds for a schedule in memory too,
/// and after a change of the schedule.
/// </summary>
internal sealed class Missed(WorkerSettings settings, DataState data, IEditionLog editions, TimeProvider clock)
{
    /// <summary>The edition that a firing makes: the month before the one it falls in, by the clock on the wall there.</summary>
    public Month EditionOf(DateTimeOffset firing) => Month.Of(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(firing, settings.Zone).DateTime).AddMonths(-1));

    public DateTimeOffset? NextLook() => At(settings.ObserveAt).GetNextValidTimeAfter(clock.GetUtcNow());

    /// <summary>Whether a look was due since the last one. Where nobody ever looked it is due at once.</summary>
    public bool Look()
    {
        var reading = data.Read();
        var last = reading.Check?.At ?? reading.LastSuccess;
        return last is null || At(settings.ObserveAt).GetNextValidTimeAfter(last.Value) <= clock.GetUtcNow();
    }

    /// <summary>
    /// The last edition that was due, when it was not even begun. One that was begun is not missed: the next look finishes it. A worker with an
    /// empty log begins with the next edition, not with one that was published by other means before its time.
    /// </summary>
    public async Task<Month?> EditionAsync(CancellationToken cancellation)
    {
        var logged = await editions.AllAsync(cancellation);
        if (logged.Count == 0 || At(settings.EditionAt).GetPreviousValidTimeBefore(clock.GetUtcNow()) is not { } due)
            return null;
        var edition = EditionOf(due);
        return logged.Max(known => known.Edition).CompareTo(edition) >= 0 ? null : edition;
    }

    private CronExpression At(string cron) => CronExpression.Parse(cron).WithTimeZone(settings.Zone);
}
