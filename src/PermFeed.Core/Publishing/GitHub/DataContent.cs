namespace PermFeed.Publishing.GitHub;

/// <summary>
/// The data folder as a folder of the repository. What people write there (the rule book) is left as the repository has it: a rule that was
/// merged while this run was at work must not be undone by it.
/// </summary>
/// <param name="data">Content by path.</param>
/// <param name="there">Names that the repository has in that folder.</param>
/// <param name="dataVersion">For the message.</param>
/// <param name="git">To read what is there.</param>
internal sealed class DataContent(IReadOnlyList<(string Path, ReadOnlyMemory<byte> Content)> data, IReadOnlySet<string> there, string dataVersion, GitDatabase git)
{
    private readonly GitFile[] files = [.. data.Where(file => !IsTheirs(file.Path.Split('/')[0], there)).Select(file => GitFile.Of(file.Path, file.Content))];

    /// <param name="branch">Where it is committed.</param>
    /// <param name="into">The branch that a person merges it into; null when it is pushed there directly.</param>
    /// <param name="folder">Where it stands in the repository.</param>
    public BranchContent For(string branch, string? into, string folder) => new()
    {
        Branch = branch,
        Into = into,
        Folder = folder,
        Files = files,
        Keeps = name => DataFiles.IsPrivate(name) || IsTheirs(name, there),
        Guard = GuardAsync,
        Message = $"Record the observation of {dataVersion}",
    };

    private static bool IsTheirs(string name, IReadOnlySet<string> there) => DataFiles.IsCurated(name) && there.Contains(name);

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
