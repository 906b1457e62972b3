namespace PermFeed.Reference.IamData;

/// <summary>A version that a registry offers.</summary>
/// <param name="Version">Number and day.</param>
/// <param name="Tarball">Where its archive is.</param>
/// <param name="Integrity">Subresource-integrity digests of the archive, separated by blanks.</param>
public sealed record NpmVersion(IamDataVersion Version, Uri Tarball, string Integrity);
