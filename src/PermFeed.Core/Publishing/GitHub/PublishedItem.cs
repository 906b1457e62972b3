namespace PermFeed.Publishing.GitHub;

/// <summary>A pull request, a release or an issue.</summary>
/// <param name="Title">Tag of a release, title of the others.</param>
/// <param name="Outcome">Published: made, or completed.</param>
/// <param name="Url">For people; null in a dry run.</param>
public sealed record PublishedItem(string Title, PublishOutcome Outcome, Uri? Url);
