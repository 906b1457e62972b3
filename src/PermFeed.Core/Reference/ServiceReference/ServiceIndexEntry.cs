namespace PermFeed.Reference.ServiceReference;

/// <summary>One service of the index.</summary>
/// <param name="Url">Where its document is; to be followed as it stands.</param>
/// <param name="Modified">When the document last changed; AWS tells it since mid 2026.</param>
public sealed record ServiceIndexEntry(string Service, Uri Url, DateTimeOffset? Modified);
