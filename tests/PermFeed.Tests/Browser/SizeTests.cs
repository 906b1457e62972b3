using System.Globalization;
using System.IO.Compression;

namespace PermFeed.Tests.Browser;

/// <summary>What the real site costs to make, to host and to read.</summary>
[Collection(LooksAtSite.Name)]
public sealed class SizeTests(BuiltSite site)
{
    private const long Megabyte = 1_000_000;

    /// <summary>The limit of 60 MB was set for the history up to this month.</summary>
    private const string MeasuredUpTo = "2026-09";
    private const long LaterMonth = 3 * Megabyte / 2;

    [Fact]
    public void The_whole_site_stays_below_60_MB_and_a_later_month_adds_little()
    {
        var kinds = site.Paths.GroupBy(Kind, StringComparer.Ordinal).Select(kind => (kind.Key, Bytes: kind.Sum(Size))).OrderByDescending(kind => kind.Bytes).ToList();
        foreach (var (kind, bytes) in kinds)
            Tell($"{bytes / 1e6,6:0.00} MB {kind}");

        var later = site.Paths.Count(path => path.StartsWith("recaps/", StringComparison.Ordinal) && path.EndsWith("/index.html", StringComparison.Ordinal)
            && string.CompareOrdinal(path.Split('/')[1], MeasuredUpTo) > 0 && char.IsAsciiDigit(path.Split('/')[1][0]));
        Assert.InRange(kinds.Sum(kind => kind.Bytes), 1, (60 * Megabyte) + (later * LaterMonth));
    }

    [Fact]
    public void No_page_costs_its_reader_more_than_1_MB()
    {
        var (bytes, page) = site.Paths.Where(path => path.EndsWith(".html", StringComparison.Ordinal)).Select(path => (Transferred(path), path)).Max();
        Tell($"{page}: {bytes:N0} bytes");

        Assert.InRange(bytes, 1, Megabyte);
    }

    [Fact]
    public void The_explorer_loads_less_than_1_5_MB()
    {
        var bytes = site.Paths.Where(path => path.StartsWith("explorer/", StringComparison.Ordinal)).Sum(Transferred);
        Tell($"{bytes:N0} bytes");

        Assert.InRange(bytes, 1, 3 * Megabyte / 2);
    }

    /// <summary>Readers that ask every hour: 250 kB is what JSON Feed readers take well.</summary>
    [Fact]
    public void No_feed_costs_its_reader_more_than_250_kB()
    {
        var (bytes, feed) = site.Paths.Where(path => path.StartsWith("feeds/", StringComparison.Ordinal)).Select(path => (Transferred(path), path)).Max();
        Tell($"{feed}: {bytes:N0} bytes");

        Assert.InRange(bytes, 1, Megabyte / 4);
    }

    private long Size(string path) => new FileInfo(Path.Combine(site.Folder, path)).Length;

    // As hosts compress
    private long Transferred(string path)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(File.ReadAllBytes(Path.Combine(site.Folder, path)));
        return compressed.Length;
    }

    private static string Kind(string path)
    {
        var parts = path.Split('/');
        var folder = parts[0] == "api" && parts.Length > 3 ? string.Join('/', parts[..3]) : parts[0] == "api" ? path : parts.Length > 1 ? parts[0] : "";
        return $"{folder} {Path.GetExtension(path)}";
    }

    private static void Tell(FormattableString text) => TestContext.Current.TestOutputHelper?.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
