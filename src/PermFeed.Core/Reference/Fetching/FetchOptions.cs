namespace PermFeed.Reference.Fetching;

/// <summary>How AWS is asked. The defaults are those of a polite visitor of public documentation.</summary>
public sealed record FetchOptions
{
    /// <summary>The root of the service reference answers with its index.</summary>
    public Uri ServiceReference { get; init; } = new("https://servicereference.us-east-1.amazonaws.com/");

    /// <summary>Folder of the guide; nothing outside it is ever read as a page.</summary>
    public Uri Guide { get; init; } = new("https://docs.aws.amazon.com/service-authorization/latest/reference/");

    /// <summary>What was fetched, with its validators; a run that was cut short goes on from here.</summary>
    public required string CacheFolder { get; init; }

    /// <summary>Where a complete set is copied to, for <c>observe --from</c>; null means nowhere.</summary>
    public string? SaveFolder { get; init; }

    /// <summary>Requests at once.</summary>
    public int Concurrency { get; init; } = 8;

    /// <summary>The documentation host at times refuses clients that do not look like browsers, so it begins like one.</summary>
    public string UserAgent { get; init; } = "Mozilla/5.0 (compatible; PermFeed/0.1)";

    /// <summary>For one attempt, from the request to the last byte of the body.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Further attempts after the first.</summary>
    public int Retries { get; init; } = 4;

    /// <summary>Before the first further attempt; doubles with each.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>A server that asks for a longer pause is not waited for.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Bytes of a body after decompression. The largest page has 2.3 million, the largest document 0.8 million.</summary>
    public int LargestBody { get; init; } = 32 << 20;

    /// <summary>How long a run that was cut short can be taken up again.</summary>
    public TimeSpan ResumeWithin { get; init; } = TimeSpan.FromHours(6);

    /// <summary>The index's word that a document has not changed is taken for so long; then the document itself is asked again.</summary>
    public TimeSpan TrustModified { get; init; } = TimeSpan.FromDays(7);
}
