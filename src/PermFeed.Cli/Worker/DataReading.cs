using PermFeed.History;

namespace PermFeed.Worker;

/// <summary>What the data folder told when it was last read.</summary>
/// <param name="Problem">Why it cannot be read, or null.</param>
/// <param name="Observations">All of the log.</param>
/// <param name="Changes">All of the log.</param>
/// <param name="Editions">Months with an edition.</param>
/// <param name="Last">Null before the first observation.</param>
/// <param name="Check">The last look at AWS; null when nobody looked yet.</param>
/// <param name="Holds">Held and not yet accepted.</param>
internal sealed record DataReading(string? Problem, int Observations, int Changes, int Editions, Observation? Last, CheckRecord? Check, ValueList<Hold> Holds)
{
    /// <summary>When an observation was last recorded; null when none ever was.</summary>
    public DateTimeOffset? LastSuccess => Check?.LastSuccess ?? (Last is null ? null : new DateTimeOffset(Last.Date, TimeOnly.MinValue, TimeSpan.Zero));

    public static DataReading Broken(string problem) => new(problem, 0, 0, 0, null, null, []);

    /// <summary>Null when nothing was ever observed.</summary>
    public Freshness? Freshness(DateTimeOffset now, string cadence) => LastSuccess is { } last ? History.Freshness.Of(last, now, cadence) : null;
}
