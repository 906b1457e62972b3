namespace PermFeed.Rendering.Feeds;

/// <summary>A category of an entry.</summary>
/// <param name="Term">Such as TA0003 or iam.</param>
/// <param name="Scheme">What kind of term it is; RSS calls it the domain.</param>
internal sealed record FeedTag(string Term, string Scheme);
