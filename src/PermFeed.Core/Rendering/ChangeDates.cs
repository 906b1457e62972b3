using PermFeed.Editions;
using PermFeed.History;

namespace PermFeed.Rendering;

/// <summary>When what is published about a change last changed: derived from the log, since an updated date must not come from a clock.</summary>
internal sealed class ChangeDates(Catalogue catalogue)
{
    /// <summary>A removal is confirmed when it is still absent this many days later.</summary>
    private const int ConfirmingDays = 7;

    private readonly DateOnly[] observed = [.. catalogue.Observations.Select(observation => observation.Date)];

    /// <summary>Of an edition as people read it: it tells of removals that were confirmed, of changes that were undone and of verdicts that were corrected, not that an addition stayed.</summary>
    public DateOnly Updated(Edition edition) =>
        edition.Changes
            .Where(change => change.UndoneOn is not null || change.Change.Kind is ChangeKind.ActionRemoved or ChangeKind.ServiceRemoved)
            .Select(Updated)
            .Concat(edition.Changes.Select(change => change.Judgement?.CorrectedOn).OfType<DateOnly>())
            .Append(edition.Window.To).Max();

    public DateOnly Updated(JudgedChange change)
    {
        var on = change.Change.ObservedOn;
        var settled = change.UndoneOn ?? (change.State is ChangeState.Confirmed ? Confirmed(change.Change.Kind, on) : on);
        var told = settled > on ? settled : on;
        return change.Judgement?.CorrectedOn is { } corrected && corrected > told ? corrected : told;
    }

    private DateOnly Confirmed(ChangeKind kind, DateOnly on)
    {
        var due = kind switch
        {
            ChangeKind.ActionRemoved or ChangeKind.ServiceRemoved => on.AddDays(ConfirmingDays),
            ChangeKind.ActionAdded or ChangeKind.ServiceAdded or ChangeKind.ActionReturned => on.AddDays(1),
            _ => on,
        };
        var index = Array.BinarySearch(observed, due);
        index = index < 0 ? ~index : index;
        return index < observed.Length ? observed[index] : on;
    }
}
