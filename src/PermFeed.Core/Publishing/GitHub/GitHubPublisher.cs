using Octokit;

namespace PermFeed.Publishing.GitHub;

/// <summary>Everything that goes to GitHub, in an order in which each thing can name those before it.</summary>
internal sealed class GitHubPublisher(GitHubRequests requests, GitHubTarget target, bool dryRun)
{
    private const int MostTries = 5;

    private readonly GitDatabase git = new(requests, target.Owner, target.Name);

    /// <param name="site">Proven.</param>
    /// <param name="data">Content by path.</param>
    /// <param name="release">Null: no release.</param>
    /// <param name="announce">Null: no announcement.</param>
    /// <param name="cancellation">Leaves the old edition or the new one.</param>
    public async Task<GitHubResult> RunAsync(
        BuiltSite site, IReadOnlyList<(string Path, ReadOnlyMemory<byte> Content)> data, EditionBundle? release, EditionBundle? announce, CancellationToken cancellation)
    {
        var dataBranch = await DataBranchAsync();
        var branches = new BranchPublisher(requests, git, dryRun);
        var (dataAt, request) = target.DataPath.Length == 0 ? (null, null) : await DataAsync(branches, new DataContent(data, await NamesAsync(dataBranch), site.DataVersion, git), site.DataVersion, dataBranch, cancellation);
        var siteAt = target.SiteBranch.Length == 0 ? null : await branches.PublishAsync(SiteContent.For(site, target.SiteBranch, git), cancellation);
        var released = release is null ? null : await new Releases(requests, target, dryRun).PublishAsync(release, await TaggedAsync(dataBranch));
        var announced = announce is null ? null : await new Announcements(requests, target, dryRun).PublishAsync(announce, released?.Url);
        return new GitHubResult
        {
            Repository = $"{target.Owner}/{target.Name}",
            Site = siteAt,
            Data = dataAt,
            PullRequest = request,
            Release = released,
            Announcement = announced,
            Reads = requests.Reads,
            Writes = requests.Writes,
        };
    }

    private async Task<(PublishedBranch, PublishedItem?)> DataAsync(BranchPublisher branches, DataContent data, string dataVersion, string branch, CancellationToken cancellation) =>
        target.PullRequest
            ? await new PullRequests(requests, target, branches, dryRun).PublishAsync(data, dataVersion, branch, cancellation)
            : (await branches.PublishAsync(data.For(branch, null, target.DataPath), cancellation), null);

    private async Task<IReadOnlySet<string>> NamesAsync(string branch)
    {
        var tree = (await git.HeadAsync(branch))?.Tree;
        foreach (var name in target.DataPath.Split('/'))
            tree = tree is null ? null : (await git.FolderAsync(tree)).FirstOrDefault(entry => entry.Path == name && entry.IsFolder)?.Id;
        return tree is null ? new HashSet<string>() : (await git.FolderAsync(tree)).Select(entry => entry.Path).ToHashSet(StringComparer.Ordinal);
    }

    private async Task<string> TaggedAsync(string branch) => (await git.HeadAsync(branch))?.Commit ?? branch;

    private async Task<string> DataBranchAsync()
    {
        var repository = await requests.ReadAsync($"reading repository {target.Owner}/{target.Name}", client => client.Repository.Get(target.Owner, target.Name));
        var branch = target.DataBranch.Length > 0 ? target.DataBranch : repository.DefaultBranch;
        if (branch == target.SiteBranch)
            throw new PermFeedException($"branch {branch} is to hold both the site and the data; expected two branches (settings GitHub:SiteBranch and GitHub:DataBranch)");
        // The size counts kilobytes and lags, so zero is a hint only
        if (!dryRun && repository.Size == 0 && await git.HeadAsync(repository.DefaultBranch) is null)
            await SeedAsync(repository.DefaultBranch, branch);
        return branch;
    }

    // An empty repository takes no git objects (409), but files through the contents API; the first one makes the default branch
    private async Task SeedAsync(string defaultBranch, string dataBranch)
    {
        var file = new CreateFileRequest("Begin", "This repository holds a PermFeed feed: what AWS published in `data/`, and the site in a branch of its own.\n");
        for (var attempt = 1; await git.HeadAsync(defaultBranch) is null; attempt++)
        {
            try
            {
                await requests.WriteOnceAsync("beginning the repository", client => client.Repository.Content.CreateFile(target.Owner, target.Name, "README.md", file));
            }
            catch (PermFeedException e) when (attempt < MostTries && e is LostAnswerException or GitHubRefusedException { Status: System.Net.HttpStatusCode.Conflict or System.Net.HttpStatusCode.UnprocessableEntity })
            {
                await requests.BackOffAsync(attempt);
            }
        }

        if (dataBranch != defaultBranch && await git.HeadAsync(dataBranch) is null)
            await git.MoveBranchAsync(dataBranch, null, (await git.HeadAsync(defaultBranch))!.Commit);
    }
}
