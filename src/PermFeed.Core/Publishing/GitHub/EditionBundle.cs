using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using PermFeed.Publishing.Verification;

namespace PermFeed.Publishing.GitHub;

/// <summary>An edition as one archive: the same files give the same bytes, whenever it is packed.</summary>
internal sealed record EditionBundle
{
    // The first moment that a zip archive can name
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] Catalogue = ["api/v1/catalog.json", "api/v1/catalog.csv"];

    public required Month Month { get; init; }

    /// <summary>The recap's heading.</summary>
    public required string Title { get; init; }

    /// <summary>The recap without its heading, as Markdown.</summary>
    public required string Recap { get; init; }

    /// <summary>Where the recap is read.</summary>
    public required string Url { get; init; }

    /// <summary>Content by name: the archive and its checksum.</summary>
    public required IReadOnlyList<(string Name, string Type, byte[] Content)> Assets { get; init; }

    /// <summary>SHA-256 of all that is released.</summary>
    public required string Digest { get; init; }

    /// <exception cref="PermFeedException">The site has no such edition, or its month is not over.</exception>
    public static EditionBundle Of(BuiltSite site, Month month)
    {
        var recap = $"recaps/{month}/index.md";
        if (!site.Files.ContainsKey(recap))
            throw new PermFeedException($"the site has no edition {month}; it has {string.Join(", ", Months(site))}");
        if (!IsComplete(site, month))
            throw new PermFeedException($"edition {month} is not complete: the newest observation is {site.DataVersion}, and it takes one of {month.Next()}-01 or later");

        var text = site.Text(recap);
        var name = $"permfeed-{month}";
        var archive = Pack(name, Files(site, month, recap));
        var sums = Encoding.UTF8.GetBytes($"{Sum(archive)}  {name}.zip\n");
        return new EditionBundle
        {
            Month = month,
            Title = text.Split('\n', 2)[0].TrimStart('#', ' '),
            Recap = text.Split('\n', 2)[1].TrimStart('\n'),
            Url = $"{site.BaseUrl}/recaps/{month}/",
            Assets = [($"{name}.zip", "application/zip", archive), (ChecksumList.Path, "text/plain", sums)],
            Digest = Sum([.. sums, .. Encoding.UTF8.GetBytes(text)]),
        };
    }

    /// <returns>The newest complete edition; null when there is none.</returns>
    public static Month? Newest(BuiltSite site) => Months(site).Where(month => IsComplete(site, month)).Cast<Month?>().LastOrDefault();

    private static IEnumerable<Month> Months(BuiltSite site) => site.Below("recaps")
        .Select(path => Month.TryParse(path.Split('/')[1], out var month) ? month : (Month?)null).OfType<Month>().Distinct().Order();

    // What is seen on the first of a month happened in the month before
    private static bool IsComplete(BuiltSite site, Month month) =>
        string.CompareOrdinal(site.DataVersion, string.Create(CultureInfo.InvariantCulture, $"{month.Next()}-01")) >= 0;

    private static IEnumerable<(string Name, ReadOnlyMemory<byte> Content)> Files(BuiltSite site, Month month, string recap)
    {
        (string Name, string Path)[] plain = [("recap.md", recap), ("changes.json", $"api/v1/changes/{month}.json"), .. Catalogue.Select(path => (Path.GetFileName(path), path))];
        var controls = $"controls/{month}";
        return plain.Where(file => site.Files.ContainsKey(file.Path))
            .Concat(site.Below(controls).Select(path => (Name: "controls" + path[controls.Length..], Path: path)))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => (file.Name, site.Files[file.Path]));
    }

    private static byte[] Pack(string folder, IEnumerable<(string Name, ReadOnlyMemory<byte> Content)> files)
    {
        var all = files.ToList();
        var sums = string.Concat(all.Select(file => $"{Sum(file.Content.Span)}  {file.Name}\n"));
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in all.Append((ChecksumList.Path, Encoding.UTF8.GetBytes(sums))))
            {
                var entry = zip.CreateEntry($"{folder}/{name}", CompressionLevel.Optimal);
                entry.LastWriteTime = NoTime;
                using var written = entry.Open();
                written.Write(content.Span);
            }
        }

        return stream.ToArray();
    }

    private static string Sum(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
