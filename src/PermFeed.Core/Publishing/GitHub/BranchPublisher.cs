namespace PermFeed.Publishing.GitHub;

/// <summary>
/// Brings a folder to a branch as one commit: contents, tree, commit, then the branch moves from the commit that was found to ours and from no
/// other. Until it moves nothing has changed for anyone, so a run that breaks off leaves the old edition. Never forced: when somebody else moved
/// the branch, everything is looked at again from there.
/// </summary>
internal sealed class BranchPublisher(GitHubRequests requests, GitDatabase git, bool dryRun)
{
    private const int MostTries = 10;

    /// <summary>How far back to look for a commit: as many as others can have pushed meanwhile.</summary>
    private const int MostCommits = 60;

    private readonly Upload upload = new(git);
    private readonly TreeWriter trees = new(git);

    /// <exception cref="PermFeedException">It cannot be done; the branch is as it was.</exception>
    public async Task<PublishedBranch> PublishAsync(BranchContent content, CancellationToken cancellation)
    {
        Attempt? ours = null;
        for (var attempt = 1; attempt <= MostTries; attempt++)
        {
            var heads = await HeadsAsync(content);
            if (ours is not null && heads.Branch is not null && await git.ContainsAsync(heads.Branch.Commit, ours.Commit, MostCommits))
                return Published(content, ours);
            if (ours?.From != heads)
            {
                var (same, tree, uploaded) = await TreeAsync(content, heads, cancellation);
                if (same || dryRun)
                    return new PublishedBranch(content.Branch, same ? PublishOutcome.Unchanged : PublishOutcome.Planned, heads.Branch?.Commit, content.Files.Count, uploaded);
                ours = new Attempt(heads, await git.WriteCommitAsync(content.Message, tree, await ParentsAsync(heads)), uploaded);
            }

            if (await TryMoveAsync(content.Branch, heads, ours.Commit))
                return Published(content, ours);
            await requests.BackOffAsync(attempt);
        }

        throw new PermFeedException($"branch {content.Branch} was moved by somebody else, or did not answer, {MostTries} times in a row; nothing was published there");
    }

    /// <summary>Whether a branch has the content already.</summary>
    public async Task<bool> HasAsync(BranchContent content) => (await FolderAsync(content, (await HeadsAsync(content)).Branch)).IsWanted;

    private static PublishedBranch Published(BranchContent content, Attempt ours) =>
        new(content.Branch, PublishOutcome.Published, ours.Commit, content.Files.Count, ours.Uploaded);

    private async Task<Heads> HeadsAsync(BranchContent content)
    {
        var branch = await git.HeadAsync(content.Branch);
        return new Heads(branch, content.Into is null ? branch : await git.HeadAsync(content.Into));
    }

    private async Task<bool> TryMoveAsync(string branch, Heads heads, string commit)
    {
        try
        {
            return await git.MoveBranchAsync(branch, heads.Branch, commit);
        }
        catch (LostAnswerException)
        {
            return false;
        }
    }

    private async Task<(bool Same, string Tree, int Uploaded)> TreeAsync(BranchContent content, Heads heads, CancellationToken cancellation)
    {
        var current = await FolderAsync(content, heads.Branch);
        if (current.IsWanted)
            return (true, "", 0);
        if (content.Folder.Length > 0 && heads.Into is null && !dryRun)
            throw new PermFeedException($"branch {content.Into ?? content.Branch} does not exist; expected the branch that the data is published to (setting GitHub:DataBranch)");
        var basis = heads.Into == heads.Branch ? current : await FolderAsync(content, heads.Into);
        var old = basis.Tree is null ? null : await git.FilesAsync(basis.Tree);
        await content.Guard(old ?? []);
        if (current != basis && current.Tree is not null)
            await content.Guard(await git.FilesAsync(current.Tree));

        var there = (old ?? []).Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        if (dryRun)
            return (false, "", content.Files.Select(file => file.Id).Distinct().Count(id => !there.Contains(id)));
        var uploaded = await upload.SendAsync(content.Files, there, cancellation);
        GitEntry[] wanted = [.. Entries(content), .. (old ?? []).Where(entry => content.Keeps(entry.Path.Split('/')[0]))];
        var folder = GitObjects.TreeId(wanted);
        if (folder != basis.Tree)
            await trees.WriteAsync(basis.Tree is null ? null : (basis.Tree, old!), wanted, folder);
        return (false, content.Folder.Length == 0 ? folder : await trees.PlaceAsync(heads.Into!.Tree, content.Folder, folder), uploaded);
    }

    // A second parent where the branch it goes into has moved on: the merge is then ours to make, and never a conflict
    private async Task<string[]> ParentsAsync(Heads heads) =>
        (heads.Branch, heads.Into) switch
        {
            (null, null) => [],
            (null, { } into) => [into.Commit],
            ({ } branch, { } into) when branch != into && !await git.ContainsAsync(branch.Commit, into.Commit, MostCommits) => [branch.Commit, into.Commit],
            ({ } branch, _) => [branch.Commit],
        };

    private async Task<Folder> FolderAsync(BranchContent content, BranchHead? head)
    {
        var tree = head?.Tree;
        foreach (var name in content.Folder.Split('/', StringSplitOptions.RemoveEmptyEntries))
            tree = tree is null ? null : (await git.FolderAsync(tree)).FirstOrDefault(entry => entry.Path == name && entry.IsFolder)?.Id;
        if (tree is null)
            return new Folder(null, IsWanted: false);
        var kept = (await git.FolderAsync(tree)).Where(entry => content.Keeps(entry.Path));
        return new Folder(tree, GitObjects.TreeId([.. Entries(content), .. kept]) == tree);
    }

    private static IEnumerable<GitEntry> Entries(BranchContent content) => content.Files.Select(file => new GitEntry(file.Path, GitEntry.FileMode, file.Id));

    /// <param name="Branch">Null where it is to be made.</param>
    /// <param name="Into">What the commit builds on; the branch itself where it goes into no other.</param>
    private sealed record Heads(BranchHead? Branch, BranchHead? Into);

    private sealed record Attempt(Heads From, string Commit, int Uploaded);

    private sealed record Folder(string? Tree, bool IsWanted);
}
