using System.Text;
using PermFeed.Reference.Pages;

namespace PermFeed.Reference.Fetching;

/// <summary>The pages of the Service Authorization Reference as AWS serves them now.</summary>
public sealed class PagesSource(FetchOptions options, TimeProvider clock) : IReferenceSource
{
    public async Task<ObservedReference> ReadAsync(IProgress<ReadProgress> progress, CancellationToken cancellation)
    {
        var kind = new DocumentKind("pages", options.Guide, ["text/html", "application/xhtml+xml"], true, PageReader.RequireServicePage);
        using var fetcher = new Fetcher(options, clock, kind);
        var index = new Uri(options.Guide, ReferenceIndex.FileName);
        var answer = await fetcher.GetAsync(index, null, cancellation);
        var names = answer.Body is null
            ? throw new PermFeedException($"{index}: expected the index of pages, found a redirect to {answer.MovedTo}")
            : ReferenceIndex.Read(index.ToString(), Encoding.UTF8.GetString(answer.Body));
        var requests = names.Select(name => new FetchRequest(name, new Uri(options.Guide, name), null)).ToList();
        return await new SetFetcher(fetcher, kind, options, clock)
            .ReadAsync(requests, files => PageReader.Read(files, $"pages:{options.Guide}"), progress, cancellation);
    }
}
