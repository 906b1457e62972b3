namespace PermFeed.History;

/// <summary>What every change of one observation bears.</summary>
internal sealed record Stamp(string ObservationId, Window Window);
