using PermFeed.History;

namespace PermFeed.Editions;

/// <summary>One month, judged: everything that its recap and its files tell.</summary>
public sealed record Edition
{
    public required Month Month { get; init; }

    /// <summary>From the last observation before the month's first to the month's last. Longer than the month where observations are sparse.</summary>
    public required Window Window { get; init; }

    /// <summary>The observations of this edition, in order.</summary>
    public required ValueList<Observation> Observations { get; init; }

    /// <summary>All changes but facts learned, ordered by observation, service prefix, action key, kind.</summary>
    public required ValueList<JudgedChange> Changes { get; init; }

    /// <summary>Services and actions known at the end of the window.</summary>
    public required int Services { get; init; }

    public required int Actions { get; init; }
}
