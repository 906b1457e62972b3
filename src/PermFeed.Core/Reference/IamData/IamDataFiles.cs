namespace PermFeed.Reference.IamData;

/// <summary>The JSON files of one version of the npm package, in memory, by path below the package (<c>data/actions/s3.json</c>).</summary>
/// <param name="Origin">The archive or folder they came from, for messages.</param>
/// <param name="Files">Only what the importer reads.</param>
public sealed record IamDataFiles(string Origin, IReadOnlyDictionary<string, byte[]> Files)
{
    /// <summary>SHA-512 of the archive as npm writes it (<c>sha512-…</c>); null for a folder.</summary>
    public string? Integrity { get; init; }

    /// <summary>Scripts, maps and typings of the package are none of our business.</summary>
    internal static bool Wanted(string path) =>
        path == "package.json" || (path.StartsWith("data/", StringComparison.Ordinal) && path.EndsWith(".json", StringComparison.Ordinal));
}
