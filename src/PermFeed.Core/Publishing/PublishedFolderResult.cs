namespace PermFeed.Publishing;

/// <param name="Path">The folder, absolute.</param>
/// <param name="Outcome">Replaced as a whole, or not.</param>
public sealed record PublishedFolderResult(string Path, PublishOutcome Outcome);
