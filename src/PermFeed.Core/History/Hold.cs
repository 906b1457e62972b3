namespace PermFeed.History;

/// <summary>An observation that a plausibility limit held: the reasons and the evidence, and nothing else of it.</summary>
public sealed record Hold
{
    /// <summary>Date and ordinal: <c>2026-07-09-1</c>; what <c>observe --accept</c> names.</summary>
    public required string Id { get; init; }

    public required DateOnly Date { get; init; }

    public required string Source { get; init; }

    /// <summary>Digest of the reference that would have been recorded; accepting it later requires the same.</summary>
    public required string Digest { get; init; }

    public required ValueList<string> Reasons { get; init; }

    /// <summary>Counts and the first names behind the reasons, one line each.</summary>
    public required ValueList<string> Evidence { get; init; }
}
