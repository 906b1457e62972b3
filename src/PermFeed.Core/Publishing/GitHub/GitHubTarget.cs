namespace PermFeed.Publishing.GitHub;

/// <summary>The repository that is published to, and how.</summary>
public sealed record GitHubTarget
{
    public required string Owner { get; init; }

    public required string Name { get; init; }

    public required GitHubToken Token { get; init; }

    /// <summary>Root of the REST API; of an Enterprise server <c>https://host/api/v3</c>. http only on this machine.</summary>
    public Uri Api { get; init; } = new("https://api.github.com");

    /// <summary>Holds the built site and nothing else; empty: the site is not published.</summary>
    public string SiteBranch { get; init; } = "gh-pages";

    /// <summary>Empty: the repository's default branch.</summary>
    public string DataBranch { get; init; } = "";

    /// <summary>Where the data folder stands in the data branch; empty: the data is not published.</summary>
    public string DataPath { get; init; } = "data";

    /// <summary>Data goes to a branch of its own with one pull request, for a person to merge.</summary>
    public bool PullRequest { get; init; }

    /// <summary>How long a run waits altogether because of GitHub's rate limits before it gives up.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(15);
}
