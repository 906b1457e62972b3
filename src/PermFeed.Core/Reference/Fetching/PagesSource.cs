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
        var remarks = await CompareWithContentsAsync(names, cancellation);
        var observed = await new SetFetcher(fetcher, kind, options, clock)
            .ReadAsync(new SourceFile(ReferenceIndex.FileName, answer.Body), requests, files => PageReader.Read(files, $"pages:{options.Guide}"), progress, cancellation);
        return observed with { Remarks = [.. remarks, .. observed.Remarks] };
    }

    /// <summary>A page that the index forgot may stand in the table of contents. The index alone is required, so nothing here stops an observation.</summary>
    private async Task<ValueList<string>> CompareWithContentsAsync(ValueList<string> names, CancellationToken cancellation)
    {
        var address = new Uri(options.Guide, TableOfContents.FileName);
        try
        {
            using var fetcher = new Fetcher(options, clock, new DocumentKind("", options.Guide, ["application/json"], false, _ => { }));
            var answer = await fetcher.GetAsync(address, null, cancellation);
            var others = TableOfContents.Read(address.ToString(), answer.Body).Except(names).ToList();
            return others.Count == 0 ? [] : [$"{others.Count} pages stand in the table of contents but not in the index, the first {others[0]}"];
        }
        catch (PermFeedException e)
        {
            return [$"the index cannot be compared with the table of contents: {e.Message}"];
        }
    }
}
