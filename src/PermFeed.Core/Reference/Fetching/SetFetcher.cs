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
    private readonly SetDigest digests = new();
    private readonly SortedDictionary<string, string> withdrawn = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    public SetFetcher(Fetcher fetcher, DocumentKind kind, FetchOptions options, TimeProvider clock)
    {
        this.fetcher = fetcher;
        this.kind = kind;
        this.options = options;
        cache = new DocumentCache(Path.Combine(options.CacheFolder, kind.Folder), clock, options.ResumeWithin);
    }

    /// <param name="index">As it was served; saved beside its documents.</param>
    /// <param name="requests">All documents of the index.</param>
    /// <param name="read">Makes the reference of them; they come one at a time from the cache.</param>
    /// <exception cref="PermFeedException">A document cannot be had, or is not what the index says.</exception>
    public async Task<ObservedReference> ReadAsync(
        SourceFile index, IReadOnlyCollection<FetchRequest> requests, Func<IEnumerable<SourceFile>, ObservedReference> read,
        IProgress<ReadProgress> progress, CancellationToken cancellation)
    {
        await FetchAllAsync(requests, progress, cancellation);
        if (withdrawn.Count > MostWithdrawn)
            throw new PermFeedException($"{kind.Root}: expected at most {MostWithdrawn} withdrawn documents, found {withdrawn.Count}; the first: {withdrawn.Values.First()}");
        cache.EndRun();
        if (options.SaveFolder is not null)
            Save(Path.Combine(options.SaveFolder, kind.Folder), index);
        var observed = read(digests.Names.Select(cache.Load));
        return observed with { SourceDigest = digests.ToString(), Remarks = [.. withdrawn.Values, .. observed.Remarks] };
    }

    private async Task FetchAllAsync(IReadOnlyCollection<FetchRequest> requests, IProgress<ReadProgress> progress, CancellationToken cancellation)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Concurrency, CancellationToken = cancellation };
        var all = Parallel.ForEachAsync(requests, parallel, async (request, token) =>
        {
            await FetchAsync(request, token);
            lock (gate)
                progress.Report(new ReadProgress(digests.Names.Count + withdrawn.Count, requests.Count, request.Name));
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
                withdrawn.Add(request.Name, $"{request.Name}: withdrawn, it redirects to {Printable.Of(answer.MovedTo.ToString())}");
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

    /// <summary>A page that was withdrawn is saved as the notice that AWS answers, so that the saved set is complete to its reader.</summary>
    private void Save(string folder, SourceFile index)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in digests.Names.Select(cache.Load).Append(index))
            File.WriteAllBytes(Path.Combine(folder, file.Name), file.Content.Span);
        foreach (var name in withdrawn.Keys)
            File.WriteAllText(Path.Combine(folder, name), "<html><head><title>301 Moved Permanently</title></head></html>\n");
    }
}
