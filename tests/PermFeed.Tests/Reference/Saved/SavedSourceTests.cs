using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using PermFeed.Reference;
using PermFeed.Reference.Saved;
using PermFeed.Tests.Reference.Fetching;

namespace PermFeed.Tests.Reference.Saved;

public sealed class SavedSourceTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("permfeed-tests-").FullName;

    [Fact]
    public async Task A_folder_a_tar_gz_and_a_zip_of_the_same_pages_read_the_same()
    {
        var pages = Path.Combine(folder, "pages");
        Write("pages/list_a.html", AwsServer.Page("a"));
        Write("pages/deeper/list_b.html", AwsServer.Page("b"));
        Write("pages/notes.txt", "not a page");
        await ZipFile.CreateFromDirectoryAsync(pages, pages + ".zip", TestContext.Current.CancellationToken);
        await using (var packed = new GZipStream(File.Create(pages + ".tar.gz"), CompressionMode.Compress))
            await TarFile.CreateFromDirectoryAsync(pages, packed, includeBaseDirectory: true, TestContext.Current.CancellationToken);

        var read = new List<ObservedReference>();
        foreach (var form in new[] { "pages", "pages.zip", "pages.tar.gz" })
            read.Add(await ReadAsync(form));

        Assert.Equal(["saved:pages", "saved:pages.zip", "saved:pages.tar.gz"], read.Select(observed => observed.Source));
        Assert.All(read, observed => Assert.Equal(["a:Do", "a:Get", "b:Do", "b:Get"], observed.Reference.Actions.Select(action => action.Key.Text)));
        Assert.Single(read.Select(observed => observed.SourceDigest).Distinct());
    }

    [Fact]
    public async Task Documents_are_read_by_their_names()
    {
        Write("a.json", AwsServer.Document("a"));
        Write("toc-contents.json", "not read");

        Assert.Equal("service-reference/v1.4", (await ReadAsync("")).Format);
    }

    [Fact]
    public async Task An_index_among_the_pages_says_which_are_published()
    {
        Write("list_a.html", AwsServer.Page("a"));
        Write("list_old.html", AwsServer.Page("old"));
        Write("reference_policies_actions-resources-contextkeys.html", AwsServer.Index("list_a.html"));
        Assert.Equal(["list_old.html: no longer published (the index does not list it), set aside"], (await ReadAsync("")).Remarks);

        Write("reference_policies_actions-resources-contextkeys.html", AwsServer.Index("list_a.html", "list_b.html"));
        Assert.Contains("expected each page of the index, found 1 missing, the first list_b.html", (await FailureAsync("")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_occurs_twice_is_refused()
    {
        Write("june/list_a.html", AwsServer.Page("a"));
        Write("july/list_a.html", AwsServer.Page("a"));

        Assert.EndsWith("expected each file once, found list_a.html twice", (await FailureAsync("")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_something_else_is_refused()
    {
        Write("readme.md", "x");

        Assert.EndsWith("expected pages such as list_s3.html or documents such as s3.json, found neither in 1 files", (await FailureAsync("")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing", "found nothing")]
    [InlineData("pages.7z", "expected a folder, a .tar.gz, a .tgz or a .zip")]
    [InlineData("damaged.zip", "expected files that can be read")]
    [InlineData("damaged.tgz", "expected files that can be read")]
    public async Task Other_paths_are_refused(string name, string message)
    {
        if (name != "nothing")
            Write(name, "damaged damaged damaged");

        Assert.Contains(message, (await FailureAsync(name)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_unpacks_to_more_than_the_limit_is_refused()
    {
        var path = Path.Combine(folder, "bomb.zip");
        await using (var archive = await ZipFile.OpenAsync(path, ZipArchiveMode.Create, TestContext.Current.CancellationToken))
        await using (var entry = await archive.CreateEntry("list_a.html").OpenAsync(TestContext.Current.CancellationToken))
            await entry.WriteAsync(new byte[40 << 20], TestContext.Current.CancellationToken);

        Assert.EndsWith("bomb.zip: list_a.html: more than 33554432 bytes came", (await FailureAsync("bomb.zip")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_month_of_July_2026_reads_from_its_archive()
    {
        var path = SharedSamples.Path("samples/html/2026-07-01/pages.tar.gz");

        var observed = await new SavedSource(path).ReadAsync(new Progress<ReadProgress>(), TestContext.Current.CancellationToken);

        Assert.Equal(21376, observed.Reference.ActionCount);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Write(string name, string content)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content, new UTF8Encoding(false));
    }

    private Task<ObservedReference> ReadAsync(string name) =>
        new SavedSource(Path.Combine(folder, name)).ReadAsync(new Progress<ReadProgress>(), TestContext.Current.CancellationToken);

    private Task<PermFeedException> FailureAsync(string name) => Assert.ThrowsAnyAsync<PermFeedException>(() => ReadAsync(name));
}
