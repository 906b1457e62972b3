using System.Security.Cryptography;

namespace PermFeed.Publishing.Verification;

/// <summary>A file against its line of the manifest.</summary>
internal static class FileCheck
{
    /// <returns>Null when it is as it should be.</returns>
    public static async Task<string?> ProblemAsync(IPublishedSite site, PublishedFile file, CancellationToken cancellation)
    {
        try
        {
            // Read whole, whatever its size, so that the message can tell both sizes
            var content = await site.ReadAsync(file.Path, PublishedSite.LargestFile, cancellation);
            var problem = content is null ? "missing" : Problem(file, content);
            return problem is null ? null : $"{file.Path}: {problem}";
        }
        catch (PermFeedException e)
        {
            return $"{file.Path}: {e.Message}";
        }
    }

    private static string? Problem(PublishedFile file, byte[] content)
    {
        if (content.Length != file.Size)
            return $"expected {file.Size} bytes, found {content.Length}";
        var sum = Convert.ToHexStringLower(SHA256.HashData(content));
        return sum != file.Sha256 ? $"expected SHA-256 {file.Sha256}, found {sum}" : DocumentForm.Problem(file.Path, content);
    }
}
