using PermFeed.Publishing.GitHub;

namespace PermFeed;

/// <summary>What the settings say about publishing, for the command and for whoever publishes by itself.</summary>
internal static class PublishTargets
{
    /// <returns>Null when publishing is off: no target is set.</returns>
    /// <exception cref="SettingsException">GitHub is set and there is no token.</exception>
    public static PublishOptions? Of(Settings settings)
    {
        var github = settings.GitHub.Repository.Length > 0;
        if (!github && settings.PublishFolder.Length == 0)
            return null;
        return new PublishOptions
        {
            SiteFolder = settings.Out,
            DataFolder = settings.Data,
            ToFolder = settings.PublishFolder.Length > 0 ? settings.PublishFolder : null,
            ToGitHub = github ? settings.GitHub.Target() : null,
            Release = github && settings.GitHub.Release ? EditionChoice.Newest : null,
            Announce = github && settings.GitHub.Announce ? EditionChoice.Newest : null,
        };
    }
}
