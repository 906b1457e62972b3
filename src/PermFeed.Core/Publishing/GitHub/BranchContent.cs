namespace PermFeed.Publishing.GitHub;

/// <summary>What a branch shall hold in one of its folders.</summary>
internal sealed record BranchContent
{
    public required string Branch { get; init; }

    /// <summary>The branch that this one is to be merged into, whose other files it carries; null: it stands for itself.</summary>
    public string? Into { get; init; }

    /// <summary>Replaced as a whole; empty is the root.</summary>
    public required string Folder { get; init; }

    public required IReadOnlyList<GitFile> Files { get; init; }

    /// <summary>Whether a name in the folder that is not ours stays.</summary>
    public required Func<string, bool> Keeps { get; init; }

    /// <summary>Refuses to replace what must not be replaced: throws. Told every file that the folder has.</summary>
    public required Func<IReadOnlyList<GitEntry>, Task> Guard { get; init; }

    public required string Message { get; init; }
}
