namespace PermFeed.Reference.Fetching;

/// <summary>What the cache knows of a document.</summary>
/// <param name="Modified">The index's time of change when it was fetched.</param>
/// <param name="Checked">When the server last said that this is the document.</param>
/// <param name="Run">The run that fetched or checked it.</param>
/// <param name="Sha256">Of the body, in hexadecimal; a body that was cut off by a crash does not fit it.</param>
internal sealed record CachedDocument(
    Uri Address, string? ETag, DateTimeOffset? LastModified, DateTimeOffset? Modified, DateTimeOffset Checked, string Run, string Sha256);
