using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PermFeed.Publishing.Verification;

namespace PermFeed.Publishing;

/// <summary>A built site, proven against its own manifest and held in memory: what is published is what was checked, whatever happens to the folder.</summary>
internal sealed record BuiltSite
{
    private const int ReadAtOnce = 4;

    /// <summary>Id of the newest observation that the site is made from.</summary>
    public required string DataVersion { get; init; }

    /// <summary>Where the site says that it is read; no slash at the end.</summary>
    public required string BaseUrl { get; init; }

    /// <summary>Every file, the manifest too.</summary>
    public required IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files { get; init; }

    /// <exception cref="PermFeedException">It is not whole: half-built, changed by hand, or being replaced just now.</exception>
    public static async Task<BuiltSite> ReadAsync(string folder, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder))
            throw new PermFeedException($"{folder} is not there; run 'permfeed build' first");
        var verified = await Verify.RunAsync(new VerifyOptions(folder, null, ReadAtOnce), cancellation);
        if (verified.Problems.Count > 0)
            throw new PermFeedException($"{folder} is not a whole site and is not published; {verified.Problems.Count} problems, the first: {verified.Problems[0]}");

        using var site = new PublishedFolder(folder);
        var manifest = await PublishedManifest.ReadAsync(site, cancellation);
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal) { [PublishedManifest.Path] = manifest.Bytes };
        foreach (var file in manifest.Files)
            files[file.Path] = await ReadAsync(site, file, cancellation);
        return new BuiltSite { DataVersion = Version(manifest), BaseUrl = BaseOf(manifest), Files = files };
    }

    public string Text(string path) => Encoding.UTF8.GetString(Files[path].Span);

    /// <summary>Those below a folder, in ordinal order.</summary>
    public IEnumerable<string> Below(string folder) =>
        Files.Keys.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(PublishedFolder site, PublishedFile file, CancellationToken cancellation)
    {
        var content = await site.ReadAsync(file.Path, PublishedSite.LargestFile, cancellation);
        return content is not null && Convert.ToHexStringLower(SHA256.HashData(content)) == file.Sha256 ? content
            : throw new PermFeedException($"{file.Path} changed while it was read; publish again when the build is done");
    }

    // It becomes part of branch names and messages
    private static string Version(PublishedManifest manifest) =>
        manifest.DataVersion is { Length: > 0 and < 40 } version && version.All(c => char.IsAsciiDigit(c) || c is '-' or '.') ? version
            : throw new FileFormatException(PublishedManifest.Path, null, $"expected data_version to be an observation such as 2026-10-01, found '{Printable.Of(manifest.DataVersion)}'");

    private static string BaseOf(PublishedManifest manifest)
    {
        using var document = JsonDocument.Parse(manifest.Bytes);
        var url = document.RootElement.TryGetProperty("canonical_url", out var value) ? value.GetString() ?? "" : "";
        return url.EndsWith("/" + PublishedManifest.Path, StringComparison.Ordinal) ? url[..^(PublishedManifest.Path.Length + 1)]
            : throw new FileFormatException(PublishedManifest.Path, null, $"expected a canonical_url that ends with /{PublishedManifest.Path}, found '{Printable.Of(url)}'");
    }
}
