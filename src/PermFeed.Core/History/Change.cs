using PermFeed.Reference;

namespace PermFeed.History;

/// <summary>One line of the change log: what changed, when it was observed, and both sides of it. Invertible.</summary>
public sealed record Change
{
    public required ChangeKind Kind { get; init; }

    public required string ServicePrefix { get; init; }

    /// <summary>Null for service_added and service_removed.</summary>
    public ActionKey? Action { get; init; }

    /// <summary>Id of the observation that brought it.</summary>
    public required string ObservationId { get; init; }

    public required Window Window { get; init; }

    /// <summary>The facts that changed, as they were; null for an addition.</summary>
    public ActionFacts? Before { get; init; }

    /// <summary>The facts that changed, as they are now; null for a removal.</summary>
    public ActionFacts? After { get; init; }

    /// <summary>The display name, for service_added and service_removed.</summary>
    public string? ServiceName { get; init; }

    /// <summary>The former spelling, for action_renamed.</summary>
    public ActionKey? FormerAction { get; init; }

    public DateOnly ObservedOn => Window.To;

    /// <summary>The edition it belongs to: what is seen on the first of a month happened in the month before.</summary>
    public Month Month => Month.Of(ObservedOn.AddDays(-1));
}
