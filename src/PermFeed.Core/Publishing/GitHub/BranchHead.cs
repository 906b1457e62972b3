namespace PermFeed.Publishing.GitHub;

/// <summary>Where a branch is.</summary>
/// <param name="Commit">Its newest commit.</param>
/// <param name="Tree">Root tree of that commit.</param>
internal sealed record BranchHead(string Commit, string Tree);
