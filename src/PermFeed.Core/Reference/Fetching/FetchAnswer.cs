namespace PermFeed.Reference.Fetching;

/// <summary>What came of a request; failures are exceptions.</summary>
/// <param name="Body">Null when the document has not changed, or was withdrawn.</param>
/// <param name="MovedTo">Where a permanent redirect leads out of the guide: that is how AWS withdraws a page.</param>
internal sealed record FetchAnswer(byte[]? Body, string? ETag, DateTimeOffset? LastModified, Uri? MovedTo);
