using PermFeed.Reference.ServiceReference;

namespace PermFeed.Reference.Fetching;

/// <summary>The service reference's JSON as AWS serves it now.</summary>
public sealed class ServiceReferenceSource(FetchOptions options, TimeProvider clock) : IReferenceSource
{
    /// <summary>AWS promises no content type, so the plain ones of stored files pass too; what a document is, its members show.</summary>
    private static readonly ValueList<string> MediaTypes =
        ["application/json", "text/json", "text/plain", "application/octet-stream", "binary/octet-stream"];

    public async Task<ObservedReference> ReadAsync(IProgress<ReadProgress> progress, CancellationToken cancellation)
    {
        var kind = new DocumentKind("service-reference", options.ServiceReference, MediaTypes, false, ServiceReferenceReader.RequireServiceDocument);
        using var fetcher = new Fetcher(options, clock, kind);
        var answer = await fetcher.GetAsync(options.ServiceReference, null, cancellation);
        var requests = ServiceIndex.Read(options.ServiceReference.ToString(), answer.Body)
            .Select(entry => new FetchRequest($"{entry.Service}.json", entry.Url, entry.Modified)).ToList();
        return await new SetFetcher(fetcher, kind, options, clock)
            .ReadAsync(new SourceFile(ServiceIndex.FileName, answer.Body), requests, files => ServiceReferenceReader.Read(files, $"service-reference:{options.ServiceReference}"), progress, cancellation);
    }
}
