using System.Text.Json.Serialization;
using PermFeed.Publishing;
using PermFeed.Publishing.GitHub;

namespace PermFeed;

/// <summary>What a publishing run did.</summary>
public sealed record PublishResult
{
    /// <summary>Id of the newest observation that the published site is made from.</summary>
    public required string DataVersion { get; init; }

    /// <summary>In the site.</summary>
    public required int Files { get; init; }

    /// <summary>Null when no folder was asked for.</summary>
    public PublishedFolderResult? Folder { get; init; }

    /// <summary>Null when GitHub was not asked for.</summary>
    [JsonPropertyName("github")]
    public GitHubResult? GitHub { get; init; }
}
