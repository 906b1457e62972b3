using System.Security.Cryptography;
using System.Text;

namespace PermFeed.Reference.Fetching;

/// <summary>Fetches all documents of an index into the cache. All of them come or the run fails; what came stays for the run that takes it up.</summary>
internal sealed class SetFetcher
{
    /// <summary>AWS withdraws a page now and then; more at once are an outage or a new layout of the site.</summary>
    private const int MostWithdrawn = 5;

    private readonly Fetcher fetcher;
    private readonly DocumentKind kind;
    private readonly FetchOptions options;
    private readonly DocumentCache cache;
    private readonly SortedDictionary<string, string> digests = new(StringComparer.Ordinal);
    private readonly SortedSet<string> withdrawn = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    public SetFetcher(Fetcher fetcher, DocumentKind kind, FetchOptions options, TimeProvider clock)
    {
        this.fetcher = fetcher;
        this.kind = kind;
        this.options = options;
        cache = new DocumentCache(Path.Combine(options.CacheFolder, kind.Folder), clock, options.ResumeWithin);
    }

    /// <param name="requests">All documents of the index.</param>
    /// <param name="read">Makes the reference of them; they come one at a time from the cache.</param>
    /// <exception cref="PermFeedException">A document cannot be had, or is not what the index says.</exception>
    public async Task<ObservedReference> ReadAsync(
        IReadOnlyCollection<FetchRequest> requests, Func<IEnumerable<SourceFile>, ObservedReference> read, IProgress<ReadProgress> progress, CancellationToken cancellation)
    {
        await FetchAllAsync(requests, progress, cancellation);
        if (withdrawn.Count > MostWithdrawn)
            throw new PermFeedException($"{kind.Root}: expected at most {MostWithdrawn} withdrawn documents, found {withdrawn.Count}; the first: {withdrawn.Min}");
        cache.EndRun();
        var observed = read(digests.Keys.Select(cache.Load));
        return observed with { SourceDigest = Digest(), Remarks = [.. withdrawn, .. observed.Remarks] };
    }

    private async Task FetchAllAsync(IReadOnlyCollection<FetchRequest> requests, IProgress<ReadProgress> progress, CancellationToken cancellation)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Concurrency, CancellationToken = cancellation };
        var all = Parallel.ForEachAsync(requests, parallel, async (request, token) =>
        {
            await FetchAsync(request, token);
            lock (gate)
                progress.Report(new ReadProgress(digests.Count + withdrawn.Count, requests.Count, request.Name));
        });
        try
        {
            await all;
        }
        catch (Exception) when (all.Exception?.InnerExceptions.OfType<PermFeedException>().FirstOrDefault() is { } failure)
        {
            throw new PermFeedException(failure.Message, failure);
        }
    }

    private async Task FetchAsync(FetchRequest request, CancellationToken cancellation)
    {
        var known = cache.Find(request);
        if (known is not null && IsCurrent(request, known))
        {
            Add(request, known);
            return;
        }

        var answer = await fetcher.GetAsync(request.Address, known, cancellation);
        if (answer.MovedTo is not null)
        {
            lock (gate)
                withdrawn.Add($"{request.Name}: withdrawn, it redirects to {Printable.Of(answer.MovedTo.ToString())}");
        }
        else if (answer.Body is null)
        {
            Add(request, cache.Confirm(request, known!));
        }
        else
        {
            kind.Check(new SourceFile(request.Name, answer.Body));
            Add(request, cache.Store(request, answer));
        }
    }

    private bool IsCurrent(FetchRequest request, CachedDocument known) => known.Run == cache.Run
        || (request.Modified is not null && request.Modified == known.Modified && cache.Now - known.Checked < options.TrustModified);

    private void Add(FetchRequest request, CachedDocument document)
    {
        lock (gate)
            digests.Add(request.Name, document.Sha256);
    }

    private string Digest()
    {
        var lines = string.Concat(digests.Select(entry => $"{entry.Value}  {entry.Key}\n"));
        return "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines)));
    }
}
