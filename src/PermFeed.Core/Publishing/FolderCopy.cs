using PermFeed.Publishing.Verification;

namespace PermFeed.Publishing;

/// <summary>A folder compared with a site, so that publishing the same again touches nothing.</summary>
internal static class FolderCopy
{
    public static async Task<bool> IsSameAsync(BuiltSite site, string folder, CancellationToken cancellation)
    {
        // A folder without one is no site, and may hold anything
        if (!File.Exists(Path.Combine(folder, PublishedManifest.Path)))
            return false;
        using var there = new PublishedFolder(folder);
        if (!there.Paths().ToHashSet(StringComparer.Ordinal).SetEquals(site.Files.Keys))
            return false;
        foreach (var (path, content) in site.Files)
        {
            if (new FileInfo(Path.Combine(folder, path)).Length != content.Length || !(await File.ReadAllBytesAsync(Path.Combine(folder, path), cancellation)).AsSpan().SequenceEqual(content.Span))
                return false;
        }

        return true;
    }
}
