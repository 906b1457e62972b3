namespace PermFeed.Web;

/// <summary>A file as it travels: its bytes in one coding.</summary>
/// <param name="Coding">Value of Content-Encoding; null for the file as it is.</param>
/// <param name="Content">What is sent.</param>
/// <param name="Tag">Strong ETag with its quotes: of the content's SHA-256, and another one per coding, as RFC 9110 wants it.</param>
internal sealed record Representation(string? Coding, ReadOnlyMemory<byte> Content, string Tag);
