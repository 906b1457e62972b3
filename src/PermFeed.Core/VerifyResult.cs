namespace PermFeed;

/// <summary>What a verification looked at and found wrong.</summary>
public sealed record VerifyResult
{
    public required string Target { get; init; }

    /// <summary>Id of the newest observation that the site is made from.</summary>
    public required string DataVersion { get; init; }

    /// <summary>In the manifest.</summary>
    public required int Files { get; init; }

    /// <summary>Of these files, as the manifest has them.</summary>
    public required long Bytes { get; init; }

    /// <summary>One line each, in the order of the manifest; empty when the site is whole.</summary>
    public required ValueList<string> Problems { get; init; }
}
