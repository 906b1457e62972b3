using PermFeed.History;

namespace PermFeed.Editions;

/// <summary>All actions ever observed, judged, ordered by key; with what a consumer needs to know about their origin.</summary>
public sealed record Catalogue
{
    public required ValueList<CatalogueEntry> Entries { get; init; }

    /// <summary>All observations, oldest first; the first is the baseline.</summary>
    public required ValueList<Observation> Observations { get; init; }

    /// <summary>Identifies the rule book's content: first 12 hex digits of the SHA-256 over its files.</summary>
    public required string RuleBookVersion { get; init; }

    /// <summary>The pinned ATT&amp;CK version, such as 19.1.</summary>
    public required string AttackVersion { get; init; }

    /// <summary>The pinned ATLAS version, such as 5.6.0.</summary>
    public required string AtlasVersion { get; init; }
}
