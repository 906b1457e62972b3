using System.Net;
using Microsoft.Extensions.Http.Resilience;
using PermFeed.Reference.Fetching;

namespace PermFeed.Publishing.Verification;

/// <summary>A site on a web server. Nothing outside its address is asked for, and redirects are not followed: they would verify something else.</summary>
internal sealed class PublishedAddress : IPublishedSite
{
    private readonly Uri root;
    private readonly HttpClient http;

    public PublishedAddress(Uri address, int concurrency)
    {
        root = new Uri(address.AbsoluteUri.TrimEnd('/') + "/");
        http = Client(new FetchOptions { CacheFolder = "", Concurrency = concurrency, LargestBody = PublishedSite.LargestFile });
    }

    public async Task<byte[]?> ReadAsync(string path, long largest, CancellationToken cancellation)
    {
        var address = new Uri(root, string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
        try
        {
            using var response = await http.GetAsync(address, cancellation);
            return response.StatusCode switch
            {
                HttpStatusCode.OK => Bounded(await response.Content.ReadAsByteArrayAsync(cancellation), largest),
                HttpStatusCode.NotFound or HttpStatusCode.Gone => null,
                _ => throw new PermFeedException($"expected a file, found {(int)response.StatusCode} {Printable.Of(response.ReasonPhrase)}"),
            };
        }
        catch (Exception e) when (e is HttpRequestException or Polly.Timeout.TimeoutRejectedException)
        {
            throw new PermFeedException($"expected a file, found no complete answer at {address}: {e.Message}", e);
        }
    }

    public IReadOnlyList<string> Paths() => [];

    public void Dispose() => http.Dispose();

    private static byte[] Bounded(byte[] content, long largest) => content.Length <= largest ? content
        : throw new PermFeedException($"expected at most {largest} bytes, found {content.Length}");

    private static HttpClient Client(FetchOptions options)
    {
#pragma warning disable CA2000 // each handler is disposed of by the one around it, the outermost by the client
        var sockets = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            MaxConnectionsPerServer = options.Concurrency,
            ConnectTimeout = options.AttemptTimeout,
        };
        var retries = new ResilienceHandler(Retries.Of(options, TimeProvider.System)) { InnerHandler = new BodyHandler(sockets, options.LargestBody) };
#pragma warning restore CA2000
        var http = new HttpClient(retries) { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", options.UserAgent);
        return http;
    }
}
