using PermFeed.Rendering.Charts;

namespace PermFeed.Rendering.Pages;

/// <summary>The page of one risk category.</summary>
internal sealed record CategoryBody
{
    public string Root { get; } = "../../";

    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>HTML of the guidance; empty where none was written.</summary>
    public required string Guidance { get; init; }

    public required int Privileged { get; init; }

    public required int Sensitive { get; init; }

    /// <summary>Present actions that were seen to come, newest first.</summary>
    public required IReadOnlyList<ActionRow> Newest { get; init; }

    public required IReadOnlyList<Share> Services { get; init; }

    public required IReadOnlyList<Share> Rules { get; init; }
}
