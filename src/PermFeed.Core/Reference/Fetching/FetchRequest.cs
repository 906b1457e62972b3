namespace PermFeed.Reference.Fetching;

/// <summary>One document to be had.</summary>
/// <param name="Name">Its file name, which the index vouches for.</param>
/// <param name="Modified">When it last changed, as the index tells.</param>
internal sealed record FetchRequest(string Name, Uri Address, DateTimeOffset? Modified);
