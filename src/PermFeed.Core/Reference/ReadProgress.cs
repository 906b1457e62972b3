namespace PermFeed.Reference;

/// <summary>How far reading a source has come, in documents.</summary>
/// <param name="Done">Read so far.</param>
/// <param name="Total">As far as known.</param>
/// <param name="What">The document just read.</param>
public sealed record ReadProgress(int Done, int Total, string What);
