namespace PermFeed;

/// <summary>What is verified, and against whose manifest.</summary>
/// <param name="Target">A folder, or an address: https, or http on this machine.</param>
/// <param name="Origin">Folder or address of the site that <paramref name="Target"/> mirrors; null takes the target's own manifest at its word.</param>
/// <param name="Concurrency">Files read at once.</param>
public sealed record VerifyOptions(string Target, string? Origin, int Concurrency);
