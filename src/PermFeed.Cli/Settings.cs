using PermFeed.History;
using PermFeed.Reference.Fetching;

namespace PermFeed;

/// <summary>
/// Every setting with its default. They come, later ones winning, from permfeed.json in the working directory, from environment variables
/// (<c>PERMFEED_BaseUrl</c>, <c>PERMFEED_GitHub__Repository</c>) and from the options of a command; <see cref="SettingsReader"/> checks them all at start.
/// </summary>
internal sealed record Settings
{
    /// <summary>Folder of the reference, the change log and the rule book.</summary>
    public string Data { get; init; } = "data";

    /// <summary>Folder of the Scriban templates.</summary>
    public string Templates { get; init; } = "templates";

    /// <summary>Folder that build replaces with the built site.</summary>
    public string Out { get; init; } = "artifacts/site";

    /// <summary>Where the site will be read; every absolute link begins with it. No slash at the end.</summary>
    public string BaseUrl { get; init; } = "https://permfeed.example";

    /// <summary>
    /// Authority and year of every published id (RFC 4151), as <c>domain,year</c>. Chosen once per feed and never changed: readers would take all items as new.
    /// </summary>
    public string TagAuthority { get; init; } = "permfeed.example,2026";

    /// <summary>Address of the npm registry; empty means npm_config_registry, then .npmrc, then <c>npm config get registry</c>.</summary>
    public string NpmRegistry { get; init; } = "";

    /// <summary>What observe asks: <c>json</c> (the service reference), <c>pages</c> (the authorization reference) or <c>both</c>, cross-checked.</summary>
    public string Source { get; init; } = "json";

    /// <summary>Root of AWS's service reference, which answers with its index.</summary>
    public string ServiceReference { get; init; } = new FetchOptions { CacheFolder = "" }.ServiceReference.ToString();

    /// <summary>Folder of AWS's Service Authorization Reference pages.</summary>
    public string Guide { get; init; } = new FetchOptions { CacheFolder = "" }.Guide.ToString();

    /// <summary>Where fetched documents are kept with their validators.</summary>
    public string Cache { get; init; } = "artifacts/cache";

    /// <summary>Requests at once, 1 to 64.</summary>
    public int Concurrency { get; init; } = 8;

    /// <summary>How observe introduces itself. Add an address where you can be reached.</summary>
    public string UserAgent { get; init; } = new FetchOptions { CacheFolder = "" }.UserAgent;

    /// <summary>How often the feed is meant to look at AWS: <c>daily</c> or <c>monthly</c>; decides when status calls it stale.</summary>
    public string Cadence { get; init; } = Freshness.Daily;

    /// <summary>Keep AWS's description sentences in data/descriptions when a source has them.</summary>
    public bool KeepDescriptions { get; init; } = true;

    /// <summary>Folder that publish makes a copy of the built site; empty: none.</summary>
    public string PublishFolder { get; init; } = "";

    /// <summary>Publishing to GitHub.</summary>
    public GitHubSettings GitHub { get; init; } = new();

    /// <summary>Notifications.</summary>
    public NotifySettings Notify { get; init; } = new();

    /// <summary>The worker's schedule.</summary>
    public WorkerSettings Worker { get; init; } = new();
}
