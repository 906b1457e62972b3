namespace PermFeed.History;

/// <summary>
/// When actions and services came and went, and what later observations made of it. AWS's pages flap: of the removals that mirrors saw in four
/// years one in six came back, two thirds of those within 7 days and most of the rest within 31.
/// </summary>
public sealed class Presence
{
    public const int ConfirmedAfterDays = 7;
    public const int WithdrawnWithinDays = 31;

    private readonly Dictionary<Change, Change?> undoneBy = new(ReferenceEqualityComparer.Instance);
    private readonly Observation? last;

    public Presence(RecordedHistory history)
    {
        last = history.Last;
        foreach (var subject in history.Changes.Where(IsPresence).GroupBy(change => change.Action?.Key ?? change.ServicePrefix, StringComparer.Ordinal))
        {
            Change? previous = null;
            foreach (var change in subject)
            {
                undoneBy.Add(change, null);
                if (previous is not null)
                    undoneBy[previous] = change;
                previous = change;
            }
        }
    }

    /// <summary>The change that took an addition or a removal back; null where none did.</summary>
    public Change? UndoneBy(Change change) => undoneBy.GetValueOrDefault(change);

    public ChangeState StateOf(Change change)
    {
        if (UndoneBy(change) is { } undo)
            return undo.ObservedOn.DayNumber - change.ObservedOn.DayNumber <= WithdrawnWithinDays ? ChangeState.Withdrawn : ChangeState.Confirmed;
        var removal = change.Kind is ChangeKind.ActionRemoved or ChangeKind.ServiceRemoved;
        var seenSince = last!.Date.DayNumber - change.ObservedOn.DayNumber;
        return seenSince >= (removal ? ConfirmedAfterDays : 1) ? ChangeState.Confirmed : ChangeState.Provisional;
    }

    private static bool IsPresence(Change change) => change.Kind is ChangeKind.ServiceAdded or ChangeKind.ServiceRemoved
        or ChangeKind.ActionAdded or ChangeKind.ActionRemoved or ChangeKind.ActionReturned;
}
