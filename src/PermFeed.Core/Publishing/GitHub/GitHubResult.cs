namespace PermFeed.Publishing.GitHub;

/// <summary>What a run did on GitHub. Null is what was not asked for.</summary>
public sealed record GitHubResult
{
    /// <summary>As owner/name.</summary>
    public required string Repository { get; init; }

    public PublishedBranch? Site { get; init; }

    public PublishedBranch? Data { get; init; }

    public PublishedItem? PullRequest { get; init; }

    public PublishedItem? Release { get; init; }

    public PublishedItem? Announcement { get; init; }

    /// <summary>Requests that read, and those that write.</summary>
    public required int Reads { get; init; }

    public required int Writes { get; init; }
}
