using PermFeed.Publishing.GitHub;

namespace PermFeed;

/// <summary>What is published, and where to; nothing is published that is not named here.</summary>
public sealed record PublishOptions
{
    /// <summary>The built site.</summary>
    public required string SiteFolder { get; init; }

    public required string DataFolder { get; init; }

    /// <summary>A folder that becomes a copy of the site; null: none.</summary>
    public string? ToFolder { get; init; }

    /// <summary>Null: GitHub is left alone.</summary>
    public GitHubTarget? ToGitHub { get; init; }

    /// <summary>An edition to release on GitHub; null: none.</summary>
    public EditionChoice? Release { get; init; }

    /// <summary>An edition to announce as an issue; null: none.</summary>
    public EditionChoice? Announce { get; init; }

    /// <summary>Read everything, write nothing.</summary>
    public bool DryRun { get; init; }
}
