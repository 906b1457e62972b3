using PermFeed.Publishing.Verification;

namespace PermFeed;

/// <summary>
/// Proves a published folder or a mirror: every file that the manifest names is there with its size and SHA-256, SHA256SUMS says the same, every
/// document parses, and a folder holds nothing beside them.
/// </summary>
public static class Verify
{
    /// <exception cref="PermFeedException">There is no site, or its manifest is not one to trust a single path of.</exception>
    public static async Task<VerifyResult> RunAsync(VerifyOptions options, CancellationToken cancellation)
    {
        using var site = PublishedSite.At(options.Target, options.Concurrency);
        using var origin = options.Origin is null ? null : PublishedSite.At(options.Origin, options.Concurrency);
        var manifest = await PublishedManifest.ReadAsync(origin ?? site, cancellation);
        var sums = await ChecksumList.ReadAsync(site, cancellation);

        string[] problems =
        [
            .. origin is null ? [] : await OwnManifestAsync(site, manifest, cancellation),
            .. sums.Against(manifest),
            .. await FilesAsync(site, manifest, options.Concurrency, cancellation),
            .. Beside(site, manifest),
        ];
        return new VerifyResult
        {
            Target = options.Target,
            DataVersion = manifest.DataVersion,
            Files = manifest.Files.Count,
            Bytes = manifest.Files.Sum(file => file.Size),
            Problems = problems.Distinct().ToValueList(),
        };
    }

    private static async Task<string[]> OwnManifestAsync(IPublishedSite site, PublishedManifest manifest, CancellationToken cancellation)
    {
        var own = await site.ReadAsync(PublishedManifest.Path, PublishedManifest.Largest, cancellation);
        return own is not null && own.AsSpan().SequenceEqual(manifest.Bytes.Span) ? []
            : [$"{PublishedManifest.Path}: {(own is null ? "missing" : "differs from the origin's")}"];
    }

    private static async Task<IEnumerable<string>> FilesAsync(IPublishedSite site, PublishedManifest manifest, int concurrency, CancellationToken cancellation)
    {
        var found = new string?[manifest.Files.Count];
        var limits = new ParallelOptions { MaxDegreeOfParallelism = concurrency, CancellationToken = cancellation };
        await Parallel.ForAsync(0, found.Length, limits, async (index, stop) => found[index] = await FileCheck.ProblemAsync(site, manifest.Files[index], stop));
        return found.OfType<string>();
    }

    private static IEnumerable<string> Beside(IPublishedSite site, PublishedManifest manifest)
    {
        var named = manifest.Files.Select(file => file.Path).Append(PublishedManifest.Path).ToHashSet(StringComparer.Ordinal);
        return site.Paths().Where(path => !named.Contains(path)).Select(path => $"{Printable.Of(path)}: not in the manifest");
    }
}
