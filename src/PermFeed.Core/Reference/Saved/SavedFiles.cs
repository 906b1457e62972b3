using System.Formats.Tar;
using System.IO.Compression;
using PermFeed.Reference.IamData;

namespace PermFeed.Reference.Saved;

/// <summary>
/// Lists the files of a folder, a .tar.gz, .tgz or .zip. Nothing is unpacked to disk and only the last part of a name counts, so an archive cannot
/// reach anything; what it may unpack to is bounded.
/// </summary>
internal static class SavedFiles
{
    private const int LargestFile = 32 << 20;
    private const long LargestSet = 1L << 30;
    private const int MostFiles = 5_000;

    /// <exception cref="PermFeedException">There is nothing at the path, the archive is damaged or too large, or a name occurs twice.</exception>
    public static IEnumerable<SavedFile> Of(string path)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        using var files = Opened(path).GetEnumerator();
        while (Guard(path, files.MoveNext))
        {
            var file = files.Current;
            if (!names.Add(file.Name))
                throw new PermFeedException($"{path}: expected each file once, found {Printable.Of(file.Name)} twice");
            if (names.Count > MostFiles)
                throw new PermFeedException($"{path}: expected at most {MostFiles} files, found more");
            yield return file with { Read = () => Guard(path, file.Read) };
        }
    }

    private static IEnumerable<SavedFile> Opened(string path)
    {
        if (Directory.Exists(path))
            return InFolder(path);
        if (!File.Exists(path))
            throw new PermFeedException($"{path}: expected a folder or an archive of saved pages or documents, found nothing");
        if (path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            return InZip(path);
        return path.EndsWith(".tar.gz", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase)
            ? InTar(path)
            : throw new PermFeedException($"{path}: expected a folder, a .tar.gz, a .tgz or a .zip");
    }

    private static T Guard<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new PermFeedException($"{path}: expected files that can be read; {e.Message}", e);
        }
    }

    private static IEnumerable<SavedFile> InFolder(string path) =>
        Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => new SavedFile(Path.GetFileName(file), () => File.ReadAllBytes(file)));

    private static IEnumerable<SavedFile> InZip(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        foreach (var entry in archive.Entries.Where(entry => entry.Name.Length > 0))
            yield return new SavedFile(entry.Name, () => Content(path, entry.Open(), entry.Name));
    }

    private static IEnumerable<SavedFile> InTar(string path)
    {
        using var packed = File.OpenRead(path);
        using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        using var bounded = new BoundedStream(unpacked, LargestSet, path);
        using var archive = new TarReader(bounded);
        while (archive.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is { } stream)
                yield return new SavedFile(entry.Name.Split('/')[^1], () => Content(path, stream, entry.Name));
        }
    }

    private static byte[] Content(string path, Stream stream, string name)
    {
        using var bounded = new BoundedStream(stream, LargestFile, $"{path}: {Printable.Of(name)}");
        using var content = new MemoryStream();
        bounded.CopyTo(content);
        return content.ToArray();
    }
}
