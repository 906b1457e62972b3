namespace PermFeed.Publishing.GitHub;

/// <summary>The data folder as a folder of the repository.</summary>
internal sealed class DataContent(IReadOnlyList<(string Path, ReadOnlyMemory<byte> Content)> data, string dataVersion, GitDatabase git)
{
    private readonly GitFile[] files = [.. data.Select(file => GitFile.Of(file.Path, file.Content))];

    /// <param name="branch">Where it is committed.</param>
    /// <param name="into">The branch that a person merges it into; null when it is pushed there directly.</param>
    /// <param name="folder">Where it stands in the repository.</param>
    public BranchContent For(string branch, string? into, string folder) => new()
    {
        Branch = branch,
        Into = into,
        Folder = folder,
        Files = files,
        Keeps = DataFiles.IsPrivate,
        Guard = GuardAsync,
        Message = $"Record the observation of {dataVersion}",
    };

    // The log is append-only: what the branch has seen, this folder must have seen too, or publishing it would lose history
    private async Task GuardAsync(IReadOnlyList<GitEntry> old)
    {
        var ours = files.Single(file => file.Path == DataFiles.Observations);
        var theirs = old.FirstOrDefault(entry => entry.Path == DataFiles.Observations);
        if (theirs is null || theirs.Id == ours.Id)
            return;
        var seen = await git.ReadBlobAsync(theirs.Id);
        if (ours.Content.Span.StartsWith(seen))
            return;
        throw new PermFeedException($"the repository has observations that the data folder does not have ({DataFiles.Observations} is no longer than theirs with the same beginning); pull them, observe again, then publish");
    }
}
