using System.IO.Enumeration;

namespace PermFeed.Publishing.Verification;

/// <summary>A site in a folder. Links are not followed: they show something else on another machine.</summary>
internal sealed class PublishedFolder(string folder) : IPublishedSite
{
    /// <summary>A checkout of a published branch keeps git's own files beside the site.</summary>
    private const string Checkout = ".git";

    /// <summary>What GitHub Pages wants in the branch, and publish or Pages put there.</summary>
    private static readonly string[] OfPages = [".nojekyll", "CNAME"];

    public async Task<byte[]?> ReadAsync(string path, long largest, CancellationToken cancellation)
    {
        var file = new FileInfo(Path.Combine(folder, path));
        if (!file.Exists)
            return null;
        if (IsBehindLink(file))
            throw new PermFeedException("expected a file, found a link");
        if (file.Length > largest)
            throw new PermFeedException($"expected at most {largest} bytes, found {file.Length}");
        try
        {
            return await File.ReadAllBytesAsync(file.FullName, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PermFeedException($"cannot be read: {e.Message}", e);
        }
    }

    public IReadOnlyList<string> Paths()
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };
        var entries = new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => entry.ToFullPath(), options)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory || IsLink(entry.Attributes),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(entry.Attributes) && !IsCheckout(ref entry),
        };
        return [.. entries.Select(path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/')).Except(OfPages).Order(StringComparer.Ordinal)];
    }

    public void Dispose()
    {
    }

    private bool IsBehindLink(FileInfo file)
    {
        if (IsLink(file.Attributes))
            return true;
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        for (var parent = file.Directory; parent is not null && parent.FullName.Length > root.Length; parent = parent.Parent)
        {
            if (IsLink(parent.Attributes))
                return true;
        }

        return false;
    }

    private static bool IsLink(FileAttributes attributes) => (attributes & FileAttributes.ReparsePoint) != 0;

    private static bool IsCheckout(ref FileSystemEntry entry) =>
        entry.Directory.SequenceEqual(entry.RootDirectory) && entry.FileName.SequenceEqual(Checkout);
}
