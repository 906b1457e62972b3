namespace PermFeed.Rendering.Pages;

/// <summary>The page of one service: flagged actions with their reasons, the others by name, and what happened month by month.</summary>
internal sealed record ServiceBody(ServiceRow Service, IReadOnlyList<ActionRow> Flagged, IReadOnlyList<ActionRow> Others, IReadOnlyList<ServiceMonth> History)
{
    public string Root { get; } = "../../";

    /// <summary>Day of the first observation; what it had is known on or before it.</summary>
    public required string Baseline { get; init; }

    public required bool HasFeed { get; init; }
}
