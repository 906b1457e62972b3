namespace PermFeed.Publishing;

/// <summary>
/// Puts a built site in the place of the old one, whole or not at all: everything is written beside it and read back, then the two folders
/// change places. Killed at any moment it leaves the old site or the new one.
/// </summary>
public static class SiteFolder
{
    /// <summary>Every built site has it, so a folder without it is not ours to replace.</summary>
    private const string Mark = "api/v1/manifest.json";

    /// <param name="folder">Replaced as a whole.</param>
    /// <param name="files">Content by relative path with forward slashes.</param>
    /// <exception cref="PermFeedException">The folder holds something else than a built site, or the disk does not give back what was written.</exception>
    public static void Replace(string folder, IReadOnlyCollection<(string Path, ReadOnlyMemory<byte> Content)> files)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        RefuseForeign(target);
        var staging = Beside(target, "new");
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        using var ours = Lock(Beside(target, "lock"), folder);
        Remove(staging);
        try
        {
            foreach (var (path, content) in files)
                Write(Inside(staging, path), content);
            foreach (var (path, content) in files)
                ReadBack(Inside(staging, path), content);
            Directory.CreateDirectory(staging);
            FolderSwap.Replace(staging, target);
        }
        finally
        {
            Remove(staging);
        }
    }

    private static void RefuseForeign(string target)
    {
        if (File.Exists(target))
            throw new PermFeedException($"{target} is a file; expected a folder for the site");
        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any() && !File.Exists(Path.Combine(target, Mark)))
            throw new PermFeedException($"{target} holds something else than a built site (it has no {Mark}) and is not replaced; name another folder");
    }

    private static string Beside(string target, string what) => Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{what}");

    private static FileStream Lock(string file, string folder) =>
        ExclusiveFile.TryOpen(file, FileOptions.DeleteOnClose) ?? throw new PermFeedException($"{folder} is being built by another process; try again when it is done");

    private static string Inside(string root, string path)
    {
        var full = Path.GetFullPath(Path.Combine(root, path));
        return full.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? full
            : throw new PermFeedException($"the file {Printable.Of(path)} would lie outside the site");
    }

    private static void Write(string file, ReadOnlyMemory<byte> content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content.Span);
    }

    private static void ReadBack(string file, ReadOnlyMemory<byte> content)
    {
        if (!File.ReadAllBytes(file).AsSpan().SequenceEqual(content.Span))
            throw new PermFeedException($"{file} does not read back as it was written; the disk may be full or failing");
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
