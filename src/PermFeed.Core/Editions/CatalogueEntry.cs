using PermFeed.Classification;
using PermFeed.Reference;

namespace PermFeed.Editions;

/// <summary>An action of the catalogue: one that the reference has, or had.</summary>
public sealed record CatalogueEntry
{
    public required ServiceAction Action { get; init; }

    public required string ServiceName { get; init; }

    public required Judgement Judgement { get; init; }

    /// <summary>First observed on; null when the baseline had it already: it is known on or before the baseline.</summary>
    public required DateOnly? FirstSeen { get; init; }

    /// <summary>Last observation that had it.</summary>
    public required DateOnly LastSeen { get; init; }

    public required ActionState State { get; init; }
}
