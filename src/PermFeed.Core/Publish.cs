using PermFeed.Publishing;
using PermFeed.Publishing.GitHub;

namespace PermFeed;

/// <summary>
/// The third verb: moves the built site, and on GitHub the data, to where people read them, once, whole or not at all. What is published was
/// proven against its manifest first. The same edition again writes nothing; a run that breaks off is completed by the next.
/// </summary>
public static class Publish
{
    /// <exception cref="PermFeedException">The site is not whole, or the target refuses; it has the old edition or the new one.</exception>
    public static async Task<PublishResult> RunAsync(PublishOptions options, TimeProvider clock, CancellationToken cancellation)
    {
        var site = await BuiltSite.ReadAsync(options.SiteFolder, cancellation);
        var folder = options.ToFolder is null ? null : await ToFolderAsync(site, options, cancellation);
        var github = options.ToGitHub is null ? null : await ToGitHubAsync(site, options, options.ToGitHub, clock, cancellation);
        return new PublishResult { DataVersion = site.DataVersion, Files = site.Files.Count, Folder = folder, GitHub = github };
    }

    private static async Task<PublishedFolderResult> ToFolderAsync(BuiltSite site, PublishOptions options, CancellationToken cancellation)
    {
        var target = Path.GetFullPath(options.ToFolder!);
        // The site would hold a copy of itself, and be whole no more
        if (target.StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.SiteFolder)) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new PermFeedException($"{target} lies inside the site that is to be published; name a folder outside of it");
        if (await FolderCopy.IsSameAsync(site, target, cancellation))
            return new PublishedFolderResult(target, PublishOutcome.Unchanged);
        if (!options.DryRun)
            SiteFolder.Replace(target, [.. site.Files.Select(file => (file.Key, file.Value))]);
        return new PublishedFolderResult(target, options.DryRun ? PublishOutcome.Planned : PublishOutcome.Published);
    }

    private static async Task<GitHubResult> ToGitHubAsync(BuiltSite site, PublishOptions options, GitHubTarget target, TimeProvider clock, CancellationToken cancellation)
    {
        var release = options.Release?.In(site);
        var announce = options.Announce is null ? null : options.Announce == options.Release ? release : options.Announce.In(site);
        var data = target.DataPath.Length == 0 ? [] : DataFiles.Read(options.DataFolder, site.DataVersion, clock);
        using var requests = new GitHubRequests(target, clock, cancellation);
        return await new GitHubPublisher(requests, target, options.DryRun).RunAsync(site, data, release, announce, cancellation);
    }
}
