using System.Text;
using PermFeed.Publishing.GitHub;
using PermFeed.Tests.Publishing.GitHub.Fake;
using PermFeed.Tests.Support;

namespace PermFeed.Tests.Publishing.GitHub;

/// <summary>A site, a data folder and a GitHub to publish them to.</summary>
internal sealed class PublishScene : IAsyncDisposable
{
    public const string SiteBranch = "gh-pages";

    private readonly TempFolder folder = new();
    private readonly HashSet<string> editions = new(StringComparer.Ordinal);

    private PublishScene(FakeGitHub server, HurriedClock clock)
    {
        (Server, Clock) = (server, clock);
        SmallSite.Write(Site, SmallSite.Files());
        Observe("2026-09-01", "2026-10-01");
        File.WriteAllBytes(Prepared("descriptions/s3.json"), "AWS's words"u8);
        File.WriteAllBytes(Prepared("rules/s3/example.yaml"), "verdict: privileged\n"u8);
        File.WriteAllBytes(Prepared(".pending/half"), "half"u8);
    }

    public FakeGitHub Server { get; }

    public FakeRepository Repository => Server.Repository;

    public HurriedClock Clock { get; }

    public string Site => folder.File("site");

    public string DataFolder => folder.File("data");

    /// <summary>With a repository that has sources in its main branch, unless it is to be empty.</summary>
    public static async Task<PublishScene> StartAsync(bool empty = false)
    {
        var clock = new HurriedClock();
        var scene = new PublishScene(await FakeGitHub.StartAsync(clock), clock);
        if (!empty)
            scene.Repository.Push("main", "Begin", tree => tree.Add("src/Program.cs", scene.Repository.Blob("code"), LibGit2Sharp.Mode.NonExecutableFile).Add("README.md", scene.Repository.Blob("read me"), LibGit2Sharp.Mode.ExecutableFile));
        return scene;
    }

    public void Observe(params string[] days) =>
        File.WriteAllText(Prepared("observations.jsonl"), string.Concat(days.Select(day => $"{{\"id\":\"{day}\"}}\n")), new UTF8Encoding(false));

    public string Prepared(string path)
    {
        var file = Path.Combine(DataFolder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return file;
    }

    public Task<PublishResult> RunAsync(Func<PublishOptions, PublishOptions>? change = null, string token = FakeGitHub.Token) =>
        RunUntilAsync(TestContext.Current.CancellationToken, change, token);

    /// <summary>Until it is killed.</summary>
    public Task<PublishResult> RunUntilAsync(CancellationToken kill, Func<PublishOptions, PublishOptions>? change = null, string token = FakeGitHub.Token)
    {
        var options = new PublishOptions
        {
            SiteFolder = Site,
            DataFolder = DataFolder,
            ToGitHub = new GitHubTarget { Owner = FakeRepository.Owner, Name = FakeRepository.Name, Token = new GitHubToken(token), Api = Server.Address },
        };
        return Publish.RunAsync(change?.Invoke(options) ?? options, Clock, kill);
    }

    /// <summary>The branches hold what the folders hold, and the rest of the main branch is as it was.</summary>
    public void AssertPublished()
    {
        AssertSame(SiteFiles(), PublishedSite());
        AssertSame(DataFiles(), Data("main"));
    }

    /// <summary>The main branch holds the data of the folder, or none as at the beginning.</summary>
    public void AssertOldOrNew()
    {
        if (Repository.Files("main").Keys.Any(path => path.StartsWith("data/", StringComparison.Ordinal)))
            AssertSame(DataFiles(), Data("main"));
    }

    /// <summary>From now on what the folders hold is an edition that the branches may hold.</summary>
    public void Remember() => editions.UnionWith([Mark(SiteFiles()), Mark(DataFiles())]);

    /// <summary>Each branch holds one of the remembered editions, whole, or nothing yet.</summary>
    public void AssertSomeEdition()
    {
        var (site, data) = (PublishedSite().ToList(), Data("main").ToList());
        Assert.True(site.Count == 0 || editions.Contains(Mark(site)), $"no edition: {string.Join(", ", site.Select(file => file.Key))}");
        Assert.True(data.Count == 0 || editions.Contains(Mark(data)), $"no edition: {string.Join(", ", data.Select(file => file.Key))}");
    }

    public async ValueTask DisposeAsync()
    {
        folder.Dispose();
        await Server.DisposeAsync();
    }

    private IEnumerable<KeyValuePair<string, byte[]>> SiteFiles() => Read(Site);

    private IEnumerable<KeyValuePair<string, byte[]>> DataFiles() =>
        Read(DataFolder).Where(file => file.Key.Split('/')[0] is not ("descriptions" or ".pending" or ".lock" or ".lock.owner"));

    private static IEnumerable<KeyValuePair<string, byte[]>> Read(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => KeyValuePair.Create(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file)));

    private IEnumerable<KeyValuePair<string, byte[]>> PublishedSite() => Repository.Files(SiteBranch).Where(file => file.Key is not (".nojekyll" or "CNAME"));

    private IEnumerable<KeyValuePair<string, byte[]>> Data(string branch) => Repository.Files(branch)
        .Where(file => file.Key.StartsWith("data/", StringComparison.Ordinal)).Select(file => KeyValuePair.Create(file.Key["data/".Length..], file.Value));

    private static string Mark(IEnumerable<KeyValuePair<string, byte[]>> files) => string.Join('\n', Lines(files));

    private static IEnumerable<string> Lines(IEnumerable<KeyValuePair<string, byte[]>> files) =>
        files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => $"{file.Key} {Convert.ToHexString(file.Value)}");

    private static void AssertSame(IEnumerable<KeyValuePair<string, byte[]>> expected, IEnumerable<KeyValuePair<string, byte[]>> actual) => Assert.Equal(Lines(expected), Lines(actual));
}
