using Octokit;

namespace PermFeed.Publishing.GitHub;

/// <summary>Makes the tree of a folder from contents that GitHub already has.</summary>
internal sealed class TreeWriter(GitDatabase git)
{
    /// <summary>Entries in a request: some 130 bytes each. Longer lists are laid over one another.</summary>
    private const int MostEntries = 1_000;

    /// <param name="old">Tree and entries as they are; null where there is no such folder.</param>
    /// <param name="wanted">Every entry of the new tree.</param>
    /// <param name="id">What the new tree must be.</param>
    public async Task WriteAsync((string Tree, IReadOnlyList<GitEntry> Entries)? old, IReadOnlyList<GitEntry> wanted, string id)
    {
        var (onto, entries) = old is null ? (null, wanted) : Difference(old.Value.Tree, old.Value.Entries, wanted);
        foreach (var part in entries.Chunk(MostEntries))
            onto = (await git.WriteTreeAsync(onto, part.Select(Item))).Sha;
        if (onto != id)
            throw new PermFeedException($"GitHub made another tree than was sent: expected {id}, found {Printable.Of(onto)}");
    }

    /// <returns>The root tree in which one folder is another.</returns>
    public async Task<string> PlaceAsync(string root, string path, string tree) =>
        (await git.WriteTreeAsync(root, [Item(new GitEntry(path, GitEntry.FolderMode, tree))])).Sha;

    // An entry is taken away by a null id, which Octokit does not send; so a tree that loses one is made from the whole list
    private static (string? Onto, IReadOnlyList<GitEntry> Entries) Difference(string tree, IReadOnlyList<GitEntry> old, IReadOnlyList<GitEntry> wanted)
    {
        var paths = wanted.Select(entry => entry.Path).ToHashSet(StringComparer.Ordinal);
        return old.All(entry => paths.Contains(entry.Path)) ? (tree, [.. wanted.Except(old)]) : (null, wanted);
    }

    private static NewTreeItem Item(GitEntry entry) =>
        new() { Path = entry.Path, Mode = entry.Mode, Type = entry.IsFolder ? TreeType.Tree : TreeType.Blob, Sha = entry.Id };
}
