using PermFeed.Publishing.GitHub;

namespace PermFeed;

/// <summary>Where publish puts the site and the data on GitHub. The token comes from the environment variable GITHUB_TOKEN alone, so that no file holds it.</summary>
internal sealed record GitHubSettings
{
    private const int MostPatience = 24 * 60;

    /// <summary>The repository as <c>owner/name</c>; empty: publishing to GitHub is off.</summary>
    public string Repository { get; init; } = "";

    /// <summary>Root of the REST API; of a GitHub Enterprise server <c>https://host/api/v3</c>.</summary>
    public string Api { get; init; } = "https://api.github.com";

    /// <summary>Branch that holds the site and nothing else; empty: the site is not published.</summary>
    public string SiteBranch { get; init; } = "gh-pages";

    /// <summary>Branch that holds the data; empty: the repository's default branch.</summary>
    public string DataBranch { get; init; } = "";

    /// <summary>The data folder's place in that branch; empty: the data is not published.</summary>
    public string DataPath { get; init; } = "data";

    /// <summary>Offer the data as a pull request instead of pushing it.</summary>
    public bool PullRequest { get; init; }

    /// <summary>Make a release of each edition once its month is over.</summary>
    public bool Release { get; init; }

    /// <summary>Open an issue that announces each edition once its month is over.</summary>
    public bool Announce { get; init; }

    /// <summary>How long a run waits altogether because of GitHub's rate limits.</summary>
    public int PatienceMinutes { get; init; } = 15;

    /// <exception cref="SettingsException">A setting has a value that is not allowed.</exception>
    public void Check()
    {
        if (!Uri.TryCreate(Api, UriKind.Absolute, out var api) || !IsSafe(api))
            throw new SettingsException($"setting GitHub:Api is '{Printable.Of(Api)}'; expected an https address (http only on this machine) without query and user");
        if (Repository.Length > 0 && (Repository.Split('/') is not [{ Length: > 0 }, { Length: > 0 }] || !Repository.All(c => IsPlain(c) || c is '/') || Repository.Contains("..", StringComparison.Ordinal)))
            throw new SettingsException($"setting GitHub:Repository is '{Printable.Of(Repository)}'; expected owner/name");
        Path("GitHub:SiteBranch", SiteBranch);
        Path("GitHub:DataBranch", DataBranch);
        Path("GitHub:DataPath", DataPath);
        if (SiteBranch.Length > 0 && SiteBranch == DataBranch)
            throw new SettingsException($"settings GitHub:SiteBranch and GitHub:DataBranch are both '{SiteBranch}'; expected two branches");
        SettingCheck.Between("GitHub:PatienceMinutes", PatienceMinutes, 0, MostPatience);
    }

    /// <exception cref="SettingsException">There is no token.</exception>
    public GitHubTarget Target()
    {
        var token = Environment.GetEnvironmentVariable("GITHUB_TOKEN") is { Length: > 0 } value ? value.Trim()
            : throw new SettingsException("GITHUB_TOKEN is not set; expected a token that may write to the repository, in the environment and nowhere else");
        var parts = Repository.Split('/');
        return new GitHubTarget
        {
            Owner = parts[0],
            Name = parts[1],
            Token = new GitHubToken(token),
            Api = new Uri(Api),
            SiteBranch = SiteBranch,
            DataBranch = DataBranch,
            DataPath = DataPath,
            PullRequest = PullRequest,
            Patience = TimeSpan.FromMinutes(PatienceMinutes),
        };
    }

    private static bool IsSafe(Uri api) => (api.Scheme == Uri.UriSchemeHttps || (api.Scheme == Uri.UriSchemeHttp && api.IsLoopback)) && api is { Query: "", Fragment: "", UserInfo: "" };

    // What git allows and needs no escaping; https://git-scm.com/docs/git-check-ref-format
    private static void Path(string name, string value)
    {
        if (value.Length > 0 && !value.Split('/').All(part => part.Length > 0 && part[0] is not ('.' or '-') && part[^1] != '.' && part.All(IsPlain) && !part.Contains("..", StringComparison.Ordinal) && !part.EndsWith(".lock", StringComparison.Ordinal)))
            throw new SettingsException($"setting {name} is '{Printable.Of(value)}'; expected names of letters, digits, '-', '_' and '.' between single slashes");
    }

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.';
}
