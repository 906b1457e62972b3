using System.Formats.Tar;
using System.IO.Compression;
using PermFeed.Reference;

namespace PermFeed.Tests.Reference;

/// <summary>Real upstream material that is too large, and not ours, to be kept here. Tests of it run where PERMFEED_SHARED names its folder.</summary>
internal static class SharedSamples
{
    public static string Path(string relative)
    {
        var folder = Environment.GetEnvironmentVariable("PERMFEED_SHARED");
        Assert.SkipUnless(Directory.Exists(folder), "PERMFEED_SHARED does not name the folder of upstream samples");
        return System.IO.Path.Combine(folder!, relative);
    }

    public static IEnumerable<SourceFile> Archive(string relative)
    {
        using var stream = new GZipStream(File.OpenRead(Path(relative)), CompressionMode.Decompress);
        using var archive = new TarReader(stream);
        while (archive.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is null)
                continue;
            var content = new byte[entry.Length];
            entry.DataStream.ReadExactly(content);
            yield return new SourceFile(entry.Name, content);
        }
    }
}
