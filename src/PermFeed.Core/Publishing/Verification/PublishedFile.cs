namespace PermFeed.Publishing.Verification;

/// <summary>A line of the manifest.</summary>
/// <param name="Path">Relative to the site, with forward slashes; safe to open.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Lower-case hexadecimal.</param>
public sealed record PublishedFile(string Path, long Size, string Sha256);
