using System.Formats.Tar;
using System.IO.Compression;
using PermFeed.Reference;
using PermFeed.Tests.Support;

namespace PermFeed.Tests.Reference;

/// <summary>Files of the real upstream material, see <see cref="Samples"/>.</summary>
internal static class SharedSamples
{
    public static string Path(string relative) => System.IO.Path.Combine(Samples.Folder(), relative);

    public static IReadOnlyList<SourceFile> Archive(string relative)
    {
        var files = new List<SourceFile>();
        using var stream = new GZipStream(File.OpenRead(Path(relative)), CompressionMode.Decompress);
        using var archive = new TarReader(stream);
        while (archive.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is null)
                continue;
            var content = new byte[entry.Length];
            entry.DataStream.ReadExactly(content);
            files.Add(new SourceFile(entry.Name, content));
        }

        return files;
    }
}
