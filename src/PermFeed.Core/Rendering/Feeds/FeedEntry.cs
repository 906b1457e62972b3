using System.Text.Json;

namespace PermFeed.Rendering.Feeds;

/// <summary>One event as it stands in a feed of any format.</summary>
internal sealed record FeedEntry
{
    /// <summary>Permanent: a tag URI that depends on nothing but what the event is.</summary>
    public required string Id { get; init; }

    /// <summary>Plain text.</summary>
    public required string Title { get; init; }

    public required string Url { get; init; }

    /// <summary>Plain text, one sentence or two.</summary>
    public required string Summary { get; init; }

    /// <summary>HTML of ours; every link in it is absolute.</summary>
    public required string Html { get; init; }

    /// <summary>Never changes.</summary>
    public required DateOnly Published { get; init; }

    /// <summary>Changes with the content only.</summary>
    public required DateOnly Updated { get; init; }

    public required ValueList<FeedTag> Tags { get; init; }

    /// <summary>Writes the members of the <c>_permfeed</c> object of JSON Feed.</summary>
    public required Action<Utf8JsonWriter> WriteData { get; init; }
}
