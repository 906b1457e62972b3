namespace PermFeed.Publishing.GitHub;

/// <param name="Branch">Its name.</param>
/// <param name="Outcome">Published: one commit more.</param>
/// <param name="Commit">That commit, or the one that was there; null where there is none.</param>
/// <param name="Files">In the published folder.</param>
/// <param name="Uploaded">Contents that GitHub did not have; in a dry run those that it would get.</param>
public sealed record PublishedBranch(string Branch, PublishOutcome Outcome, string? Commit, int Files, int Uploaded);
