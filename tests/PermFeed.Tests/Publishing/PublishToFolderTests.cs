using PermFeed.Publishing;
using PermFeed.Tests.Publishing.GitHub;
using PermFeed.Tests.Support;

namespace PermFeed.Tests.Publishing;

/// <summary>A folder that a web server serves.</summary>
public sealed class PublishToFolderTests : IDisposable
{
    private readonly TempFolder folder = new();

    public PublishToFolderTests() => SmallSite.Write(Site, SmallSite.Files());

    private string Site => folder.File("site");

    private string Target => folder.File("www/feed");

    [Fact]
    public async Task The_site_is_copied_whole_and_only_when_it_changed()
    {
        Assert.Equal(PublishOutcome.Published, (await RunAsync()).Folder!.Outcome);
        Assert.Equal(PublishOutcome.Unchanged, (await RunAsync()).Folder!.Outcome);
        SmallSite.Write(Site, SmallSite.Files("second"));
        Assert.Equal(PublishOutcome.Published, (await RunAsync()).Folder!.Outcome);
        Assert.Equal(Snapshot(Site), Snapshot(Target));
    }

    [Fact]
    public async Task A_copy_that_somebody_changed_is_made_good()
    {
        await RunAsync();
        await File.WriteAllTextAsync(Path.Combine(Target, "index.html"), "<!doctype html><title>FIRST</title>", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(Target, "extra.html"), "x", TestContext.Current.CancellationToken);

        await RunAsync();

        Assert.Equal(Snapshot(Site), Snapshot(Target));
    }

    [Fact]
    public async Task A_dry_run_tells_and_touches_nothing()
    {
        Assert.Equal(PublishOutcome.Planned, (await RunAsync(dryRun: true)).Folder!.Outcome);
        Assert.False(Directory.Exists(Target));
    }

    [Fact]
    public async Task A_site_is_not_published_into_itself()
    {
        var before = Snapshot(Site);

        var error = await Assert.ThrowsAsync<PermFeedException>(() => Publish.RunAsync(
            new PublishOptions { SiteFolder = Site, DataFolder = folder.File("data"), ToFolder = Path.Combine(Site, "copy") }, TimeProvider.System, TestContext.Current.CancellationToken));

        Assert.Contains("lies inside the site", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, Snapshot(Site));
    }

    [Fact]
    public async Task A_folder_that_holds_something_else_is_not_replaced()
    {
        Directory.CreateDirectory(Target);
        await File.WriteAllTextAsync(Path.Combine(Target, "holiday.jpg"), "x", TestContext.Current.CancellationToken);

        Assert.Contains("holds something else than a built site", (await Assert.ThrowsAsync<PermFeedException>(() => RunAsync())).Message, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(Target));
    }

    [Fact]
    public async Task Half_a_site_goes_nowhere()
    {
        await RunAsync();
        File.Delete(Path.Combine(Site, "api/v1/catalog.json"));

        Assert.Contains("not a whole site and is not published; 1 problems, the first: api/v1/catalog.json: missing", (await Assert.ThrowsAsync<PermFeedException>(() => RunAsync())).Message, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Target, "api/v1/catalog.json")));
    }

    public void Dispose() => folder.Dispose();

    private Task<PublishResult> RunAsync(bool dryRun = false) => Publish.RunAsync(
        new PublishOptions { SiteFolder = Site, DataFolder = folder.File("data"), ToFolder = Target, DryRun = dryRun }, TimeProvider.System, TestContext.Current.CancellationToken);

    private static IEnumerable<string> Snapshot(string root) => Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
        .Select(file => $"{Path.GetRelativePath(root, file)} {Convert.ToHexString(File.ReadAllBytes(file))}").Order(StringComparer.Ordinal);
}
