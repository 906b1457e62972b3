using PermFeed.History;

namespace PermFeed;

/// <summary>The state of a feed for its operator: when AWS was last looked at, what is known, what is held, whether that is recent enough.</summary>
public sealed record Status
{
    /// <summary>The last look, successful or not; null for a history that was only imported.</summary>
    public CheckRecord? LastCheck { get; init; }

    public required Observation LastObservation { get; init; }

    public required ValueList<Hold> Holds { get; init; }

    public required Freshness Freshness { get; init; }

    public bool Healthy => !Freshness.Stale && Holds.Count == 0 && LastCheck?.Outcome is not CheckOutcome.Failed;

    /// <exception cref="PermFeedException">The data folder is damaged or holds no observation.</exception>
    public static Status Read(string dataFolder, DateTimeOffset now, string cadence)
    {
        var last = new HistoryStore(dataFolder).Load().Last
            ?? throw new PermFeedException($"{dataFolder} holds no observation yet; make a history with 'permfeed import npm' or 'permfeed observe'");
        var check = new CheckFile(dataFolder).Read();
        return new Status
        {
            LastCheck = check,
            LastObservation = last,
            Holds = new HoldFolder(dataFolder).All().ToValueList(),
            Freshness = Freshness.Of(check?.LastSuccess ?? new DateTimeOffset(last.Date, TimeOnly.MinValue, TimeSpan.Zero), now, cadence),
        };
    }
}
