namespace PermFeed.Publishing.GitHub;

/// <summary>A file as git knows it.</summary>
/// <param name="Path">With forward slashes.</param>
/// <param name="Content">Read once.</param>
/// <param name="Id">Of its blob.</param>
internal sealed record GitFile(string Path, ReadOnlyMemory<byte> Content, string Id)
{
    public static GitFile Of(string path, ReadOnlyMemory<byte> content) => new(path, content, GitObjects.BlobId(content.Span));
}
