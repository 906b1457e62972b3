namespace PermFeed.Web;

/// <summary>What one client may ask of the endpoint. A browser needs a fraction of it.</summary>
internal sealed record WebLimits
{
    /// <summary>From the first byte of a request to the end of its headers.</summary>
    public TimeSpan Headers { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Between the requests of a connection.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a client may take an answer more slowly than <see cref="BytesPerSecond"/>.</summary>
    public TimeSpan SlowFor { get; init; } = TimeSpan.FromSeconds(5);

    public double BytesPerSecond { get; init; } = 4096;

    /// <summary>Bytes of all headers.</summary>
    public int HeaderBytes { get; init; } = 16 * 1024;

    public int HeaderCount { get; init; } = 64;

    /// <summary>Bytes of method, path and version.</summary>
    public int LineBytes { get; init; } = 4 * 1024;
}
