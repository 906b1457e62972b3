namespace PermFeed;

/// <summary>Where publish puts the site and the data on GitHub. The token comes from the environment variable GITHUB_TOKEN alone, so that no file holds it.</summary>
internal sealed record GitHubSettings
{
    /// <summary>The repository as <c>owner/name</c>; empty: publishing to GitHub is off.</summary>
    public string Repository { get; init; } = "";

    /// <summary>Root of the REST API; of a GitHub Enterprise server <c>https://host/api/v3</c>.</summary>
    public string Api { get; init; } = "https://api.github.com";

    /// <exception cref="SettingsException">A setting has a value that is not allowed.</exception>
    public void Check()
    {
        SettingCheck.Address("GitHub:Api", Api);
        if (Repository.Length > 0 && (Repository.Split('/') is not [{ Length: > 0 }, { Length: > 0 }] || !Repository.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_' or '.')))
            throw new SettingsException($"setting GitHub:Repository is '{Printable.Of(Repository)}'; expected owner/name");
    }
}
