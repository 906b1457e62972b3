using System.Security.Cryptography;
using PermFeed.Publishing.Verification;

namespace PermFeed.Web;

/// <summary>
/// One build of the site, whole: every file of its manifest, each with the content that the manifest tells. Requests look up names in it and never
/// touch the disk, so no request sees two builds, and a path that is not in the manifest leads nowhere.
/// </summary>
/// <param name="Stamp">Of the manifest's file; another one means another build.</param>
/// <param name="Files">By path.</param>
internal sealed record SiteSnapshot(string Stamp, IReadOnlyDictionary<string, SiteFile> Files)
{
    public static SiteSnapshot Empty { get; } = new("", new Dictionary<string, SiteFile>());

    /// <summary>Changes with every build; empty where nothing is built.</summary>
    public static string StampOf(string folder)
    {
        var manifest = new FileInfo(Path.Combine(folder, PublishedManifest.Path));
        return manifest.Exists ? $"{manifest.Length}@{manifest.LastWriteTimeUtc.Ticks}" : "";
    }

    /// <summary>Reads what changed since <paramref name="previous"/>.</summary>
    /// <exception cref="PermFeedException">The folder is not a whole build; it may be changing at this moment.</exception>
    public static SiteSnapshot Load(string folder, SiteSnapshot previous)
    {
        try
        {
            var stamp = StampOf(folder);
            var manifest = File.ReadAllBytes(Path.Combine(folder, PublishedManifest.Path));
            var own = new PublishedFile(PublishedManifest.Path, manifest.Length, Convert.ToHexStringLower(SHA256.HashData(manifest)));
            var files = PublishedManifest.Parse(manifest).Files.Append(own).ToDictionary(file => file.Path, file => Load(folder, file, previous), StringComparer.Ordinal);
            return new SiteSnapshot(stamp, files);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PermFeedException($"{folder} cannot be read as a built site: {e.Message}", e);
        }
    }

    public SiteSnapshot Compress() =>
        this with { Files = Files.ToDictionary(file => file.Key, file => file.Value.Compressed.Count > 0 ? file.Value : file.Value.Compress(), StringComparer.Ordinal) };

    private static SiteFile Load(string folder, PublishedFile file, SiteSnapshot previous)
    {
        if (previous.Files.TryGetValue(file.Path, out var known) && known.Sha256 == file.Sha256)
            return known;
        var path = Path.Combine(folder, file.Path);
        var content = File.ReadAllBytes(path);
        return Convert.ToHexStringLower(SHA256.HashData(content)) == file.Sha256
            ? SiteFile.Of(file, content, File.GetLastWriteTimeUtc(path))
            : throw new PermFeedException($"{path} is not what the manifest tells");
    }
}
