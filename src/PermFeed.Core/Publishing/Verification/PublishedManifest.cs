using System.Text.Json;

namespace PermFeed.Publishing.Verification;

/// <summary>manifest.json as it may be believed: a mirror's may be hostile, so every path, size and count is checked before any is used.</summary>
public sealed record PublishedManifest(string DataVersion, IReadOnlyList<PublishedFile> Files, ReadOnlyMemory<byte> Bytes)
{
    public const string Path = "api/v1/manifest.json";

    /// <summary>Bytes; 100 times ours.</summary>
    public const int Largest = 32 << 20;

    private const int MostFiles = 100_000;
    private const long MostBytes = 1L << 30;
    private const int LongestPath = 300;
    private const int SumLength = 64;

    internal static async Task<PublishedManifest> ReadAsync(IPublishedSite site, CancellationToken cancellation) =>
        Parse(await site.ReadAsync(Path, Largest, cancellation) ?? throw new PermFeedException($"no built site: {Path} is missing"));

    /// <exception cref="FileFormatException">It is not a manifest, or holds something that a site cannot have.</exception>
    public static PublishedManifest Parse(byte[] content)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            var root = document.RootElement;
            var items = root.GetProperty("items");
            if (items.GetArrayLength() > MostFiles)
                throw Wrong($"expected at most {MostFiles} files, found {items.GetArrayLength()}");
            PublishedFile[] files = [.. items.EnumerateArray().Select(File)];
            if (root.GetProperty("count").GetInt32() != files.Length)
                throw Wrong($"expected count {files.Length}, found {root.GetProperty("count")}");
            if (files.CountBy(file => file.Path, StringComparer.OrdinalIgnoreCase).FirstOrDefault(path => path.Value > 1) is { Key: { } twice })
                throw Wrong($"{twice} stands twice");
            if (files.Sum(file => file.Size) > MostBytes)
                throw Wrong($"expected at most {MostBytes} bytes in all files, found {files.Sum(file => file.Size)}");
            return new PublishedManifest(root.GetProperty("data_version").GetString()!, files, content);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new FileFormatException(Path, null, $"expected a manifest: {Printable.Of(e.Message)}", e);
        }
    }

    private static PublishedFile File(JsonElement item)
    {
        var path = item.GetProperty("path").GetString() ?? "";
        if (!IsSafe(path))
            throw Wrong($"expected a path inside the site, found '{Printable.Of(path)}'");
        var size = item.GetProperty("size").GetInt64();
        if (size is < 0 or > PublishedSite.LargestFile)
            throw Wrong($"{path}: expected a size of 0 to {PublishedSite.LargestFile} bytes, found {size}");
        var sum = item.GetProperty("sha256").GetString() ?? "";
        if (!IsSum(sum))
            throw Wrong($"{path}: expected a SHA-256 in lower-case hexadecimal, found '{Printable.Of(sum)}'");
        return new PublishedFile(path, size, sum);
    }

    public static bool IsSum(string text) => text.Length == SumLength && text.All(char.IsAsciiHexDigitLower);

    // Letters, digits and a few signs between single slashes: nothing that a file system or a server reads as something else
    private static bool IsSafe(string path) =>
        path.Length is > 0 and <= LongestPath
        && path != Path
        && path.Split('/').All(part => part.Length > 0 && part[^1] != '.' && part.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '-' or '_'));

    private static FileFormatException Wrong(string problem) => new(Path, null, problem);
}
