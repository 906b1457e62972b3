using PermFeed.Publishing;
using PermFeed.Tests.Support;

namespace PermFeed.Tests.Publishing;

public sealed class SiteFolderTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public void What_cannot_be_written_leaves_the_old_site_and_nothing_beside_it()
    {
        var mark = ("api/v1/manifest.json", (ReadOnlyMemory<byte>)"{}"u8.ToArray());
        SiteFolder.Replace(folder.File("site"), [mark, ("index.html", "old"u8.ToArray())]);

        Assert.ThrowsAny<IOException>(() => SiteFolder.Replace(folder.File("site"), [mark, ("index.html", "new"u8.ToArray()), (new string('x', 300), default)]));

        Assert.Equal("old", File.ReadAllText(folder.File("site/index.html")));
        Assert.Equal([folder.File("site")], Directory.EnumerateFileSystemEntries(folder.Path));
    }

    public void Dispose() => folder.Dispose();
}
