using System.Net;
using Octokit;

namespace PermFeed.Publishing.GitHub;

/// <summary>The git objects and branches of a repository on GitHub. https://docs.github.com/en/rest/git</summary>
internal sealed class GitDatabase(GitHubRequests requests, string owner, string name)
{
    private const int MostTrees = 20_000;

    /// <returns>Null when there is no such branch, as in an empty repository, for which GitHub answers 409.</returns>
    public async Task<BranchHead?> HeadAsync(string branch)
    {
        try
        {
            return await FindHeadAsync(branch);
        }
        catch (GitHubRefusedException e) when (e.Status is HttpStatusCode.Conflict)
        {
            return null;
        }
    }

    /// <summary>One folder, not those below it.</summary>
    public async Task<IReadOnlyList<GitEntry>> FolderAsync(string tree) =>
        Entries(await requests.ReadAsync($"listing tree {tree}", client => client.Git.Tree.Get(owner, name, tree)));

    /// <summary>Every file below a tree. GitHub cuts long listings off (100,000 entries or 7 MB): then folder by folder.</summary>
    public async Task<IReadOnlyList<GitEntry>> FilesAsync(string tree)
    {
        var files = new List<GitEntry>();
        var folders = new Queue<(string Prefix, string Tree)>([("", tree)]);
        for (var listed = 0; folders.TryDequeue(out var folder); listed++)
        {
            if (listed == MostTrees)
                throw new PermFeedException($"tree {tree} has more than {MostTrees} folders; expected a published site or data");
            var listing = await requests.ReadAsync($"listing tree {folder.Tree}", client => client.Git.Tree.GetRecursive(owner, name, folder.Tree));
            var entries = listing.Truncated ? await FolderAsync(folder.Tree) : Entries(listing);
            files.AddRange(entries.Where(entry => !entry.IsFolder).Select(entry => entry with { Path = folder.Prefix + entry.Path }));
            foreach (var below in listing.Truncated ? entries.Where(entry => entry.IsFolder) : [])
                folders.Enqueue(($"{folder.Prefix}{below.Path}/", below.Id));
        }

        return files;
    }

    public async Task<byte[]> ReadBlobAsync(string id)
    {
        var blob = await requests.ReadAsync($"reading blob {id}", client => client.Git.Blob.Get(owner, name, id));
        return Convert.FromBase64String(blob.Content);
    }

    /// <returns>Its id as GitHub computed it.</returns>
    public async Task<string> WriteBlobAsync(string content, EncodingType encoding) =>
        (await requests.WriteAsync("uploading a file", client => client.Git.Blob.Create(owner, name, new NewBlob { Content = content, Encoding = encoding }))).Sha;

    /// <returns>The tree as GitHub made it.</returns>
    /// <exception cref="LostAnswerException">Nothing that counts is lost: a tree that no commit names changes nothing.</exception>
    public Task<TreeResponse> WriteTreeAsync(string? baseTree, IEnumerable<NewTreeItem> items)
    {
        var tree = new NewTree { BaseTree = baseTree };
        foreach (var item in items)
            tree.Tree.Add(item);
        return requests.WriteAsync("making a tree", client => client.Git.Tree.Create(owner, name, tree));
    }

    /// <summary>
    /// Author and date are left to GitHub: the commit is then the token's owner's, and one of a GitHub App (such as Actions) is signed. An answer that
    /// was lost leaves a commit that no branch names, which changes nothing.
    /// </summary>
    public async Task<string> WriteCommitAsync(string message, string tree, IEnumerable<string> parents) =>
        (await requests.WriteAsync("making a commit", client => client.Git.Commit.Create(owner, name, new NewCommit(message, tree, parents)))).Sha;

    /// <returns>False when the branch is no longer where it was: somebody else was faster.</returns>
    /// <exception cref="LostAnswerException">The branch may have moved or not.</exception>
    public async Task<bool> MoveBranchAsync(string branch, BranchHead? from, string commit)
    {
        try
        {
            await requests.WriteOnceAsync($"moving branch {branch}", client => from is null
                ? client.Git.Reference.Create(owner, name, new NewReference($"refs/heads/{branch}", commit))
                : client.Git.Reference.Update(owner, name, $"heads/{branch}", new ReferenceUpdate(commit, force: false)));
            return true;
        }
        catch (GitHubRefusedException e) when (e.Status is HttpStatusCode.Conflict || e.Says("fast forward") || e.Says("already exists") || e.Says("does not exist"))
        {
            return false;
        }
        catch (GitHubRefusedException e) when (e.Status is HttpStatusCode.UnprocessableEntity && (e.Says("protected") || e.Says("rule")))
        {
            throw new PermFeedException($"{e.Message}. Branch {branch} is protected: let this token push to it, or use --pull-request for the data", e);
        }
    }

    /// <returns>Whether a commit is the other one or has it among its ancestors, as far as <paramref name="most"/> commits tell.</returns>
    public async Task<bool> ContainsAsync(string commit, string ancestor, int most)
    {
        var seen = new HashSet<string>([commit], StringComparer.Ordinal);
        var waiting = new Queue<string>([commit]);
        for (var looked = 0; looked < most && waiting.TryDequeue(out var next); looked++)
        {
            if (next == ancestor)
                return true;
            foreach (var parent in (await CommitAsync(next)).Parents.Where(parent => seen.Add(parent.Sha)))
                waiting.Enqueue(parent.Sha);
        }

        return waiting.Contains(ancestor);
    }

    private async Task<BranchHead?> FindHeadAsync(string branch)
    {
        // Octokit's own call asks git/refs, which GitHub documents for writing only
        var address = new Uri($"repos/{owner}/{name}/git/ref/heads/{branch}", UriKind.Relative);
        var found = await requests.FindAsync($"reading branch {branch}", async client => (await client.Connection.Get<Octokit.Reference>(address, new Dictionary<string, string>())).Body);
        return found is null ? null : new BranchHead(found.Object.Sha, (await CommitAsync(found.Object.Sha)).Tree.Sha);
    }

    private Task<Commit> CommitAsync(string id) => requests.ReadAsync($"reading commit {id}", client => client.Git.Commit.Get(owner, name, id));

    private static List<GitEntry> Entries(TreeResponse tree) => [.. tree.Tree.Select(item => new GitEntry(item.Path, item.Mode, item.Sha))];
}
