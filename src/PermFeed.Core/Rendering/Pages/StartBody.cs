using PermFeed.Rendering.Recaps;

namespace PermFeed.Rendering.Pages;

/// <summary>The start page: the latest recap, the numbers, the chart, how to subscribe.</summary>
internal sealed record StartBody
{
    public string Root { get; } = "";

    /// <summary>Null while there is no edition.</summary>
    public required Recap? Latest { get; init; }

    /// <summary>The gravest findings of the latest edition.</summary>
    public required IReadOnlyList<Finding> Gravest { get; init; }

    /// <summary>HTML of the latest recap's summary.</summary>
    public required string Summary { get; init; }

    /// <summary>SVG of ours.</summary>
    public required string Chart { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<RecapRow> Recaps { get; init; }

    public required int Actions { get; init; }

    public required int Services { get; init; }

    public required int Privileged { get; init; }

    public required int Sensitive { get; init; }

    public required IReadOnlyList<FeedLink> Feeds { get; init; }
}
