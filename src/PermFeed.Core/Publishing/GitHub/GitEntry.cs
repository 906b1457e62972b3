namespace PermFeed.Publishing.GitHub;

/// <summary>A line of a git tree.</summary>
/// <param name="Path">A name, or in a recursive listing a path.</param>
/// <param name="Mode">As git writes it: 100644, 040000, ...</param>
/// <param name="Id">Of a blob, a tree, or a submodule's commit.</param>
internal sealed record GitEntry(string Path, string Mode, string Id)
{
    public const string FileMode = "100644";
    public const string FolderMode = "040000";

    public bool IsFolder => Mode == FolderMode;
}
