using PermFeed.Reference;

namespace PermFeed.History;

/// <summary>Adds an observation to a history. Pure: values in, values out.</summary>
public static class Recorder
{
    /// <param name="history">Up to the last observation.</param>
    /// <param name="observed">What the source told.</param>
    /// <param name="date">When the source was read; not before the last observation.</param>
    /// <param name="accepted">Set when a person let it pass the plausibility limits.</param>
    /// <exception cref="PermFeedException">The date lies before the last observation.</exception>
    /// <exception cref="HeldException">A plausibility limit says that a person must look.</exception>
    public static Recorded Record(RecordedHistory history, ObservedReference observed, DateOnly date, Acceptance? accepted = null)
    {
        if (history.Last is { } last && date < last.Date)
            throw new PermFeedException($"the observation of {date.Iso()} ({observed.Source}) lies before the last one of {last.Date.Iso()}; the log is append-only");
        var id = NextId(history, date);
        var window = new Window(history.Last?.Date ?? date, date);
        var stamp = new Stamp(id, window);
        var diff = ReferenceDiff.Between(history.Reference, observed.Reference, Removed(history.Changes), stamp);
        var baseline = history.Last is null;
        var changes = baseline ? [] : SourceSwitch.Learned(history.Last?.Format, observed.Format, diff.Changes);
        var plausibility = baseline ? Plausibility.OfBaseline(observed) : Plausibility.Of(history.Reference, observed, changes, window);
        if (plausibility.Holds.Count > 0 && accepted is null)
            throw new HeldException(observed, stamp, diff, plausibility.Holds);

        var observation = new Observation
        {
            Id = id,
            Date = date,
            Source = observed.Source,
            Format = observed.Format,
            Provides = observed.Provides,
            Services = diff.Reference.Services.Count,
            Actions = diff.Reference.ActionCount,
            Changes = changes.Count(change => change.Kind is not ChangeKind.FactsLearned),
            Digest = ReferenceDigest.Of(diff.Reference),
            SourceDigest = observed.SourceDigest,
            Warnings = [.. plausibility.Warnings, .. plausibility.Holds],
            AcceptedBy = plausibility.Holds.Count > 0 ? accepted?.By : null,
            AcceptedReason = plausibility.Holds.Count > 0 ? accepted?.Reason : null,
            Baseline = baseline,
        };
        var next = new RecordedHistory(diff.Reference, [.. history.Changes, .. changes], [.. history.Observations, observation]);
        return new Recorded(observation, changes, next, observed);
    }

    private static string NextId(RecordedHistory history, DateOnly date)
    {
        var sameDay = history.Observations.Count(observation => observation.Date == date);
        return sameDay == 0 ? date.Iso() : $"{date.Iso()}.{sameDay + 1}";
    }

    // The facts that removed actions had, the latest removal winning: what a returning action is completed from.
    private static Dictionary<ActionKey, ActionFacts> Removed(ValueList<Change> changes)
    {
        var removed = new Dictionary<ActionKey, ActionFacts>();
        foreach (var change in changes)
            if (change.Kind is ChangeKind.ActionRemoved)
                removed[change.Action!] = change.Before!;
        return removed;
    }
}
