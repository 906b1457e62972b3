using PermFeed.Tests.Support;

namespace PermFeed.Tests.Browser;

/// <summary>The site of this repository's own history, built once for all tests that look at it, and served on loopback.</summary>
public sealed class BuiltSite : IAsyncLifetime
{
    public const string BaseUrl = "https://permfeed.example/";

    private readonly TempFolder folder = new();
    private SiteServer server = null!;
    private SitePages? pages;

    public string Folder => folder.File("site");

    /// <summary>With a slash at the end.</summary>
    public Uri Address => server.Address;

    /// <summary>Of every file, relative to the site.</summary>
    public IReadOnlyList<string> Paths { get; private set; } = [];

    internal SitePages Pages => pages ??= new SitePages(this);

    public static void BuildInto(string folder) => Build.Run(new BuildOptions(Repository.Data, Repository.Templates, folder, new Uri(BaseUrl), "permfeed.example,2026"));

    public string Text(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public async ValueTask InitializeAsync()
    {
        BuildInto(Folder);
        Paths = [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file).Replace(Path.DirectorySeparatorChar, '/')).Order(StringComparer.Ordinal)];
        server = await SiteServer.StartAsync(Folder);
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        folder.Dispose();
    }
}
