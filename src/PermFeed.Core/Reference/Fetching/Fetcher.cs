using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Http.Resilience;
using Polly.Timeout;

namespace PermFeed.Reference.Fetching;

/// <summary>Asks for single documents. Everything that a broken or hostile answer could do ends here in one clear message.</summary>
internal sealed class Fetcher : IDisposable
{
    private const int LongestChain = 3;

    private readonly FetchOptions options;
    private readonly TimeProvider clock;
    private readonly DocumentKind kind;
    private readonly HttpClient http;

    public Fetcher(FetchOptions options, TimeProvider clock, DocumentKind kind)
    {
        this.options = options;
        this.clock = clock;
        this.kind = kind;
        http = Client(options, clock);
    }

    /// <param name="known">What the cache has; its validators are sent along.</param>
    /// <exception cref="PermFeedException">The document cannot be had, or is not what was asked for.</exception>
    public async Task<FetchAnswer> GetAsync(Uri address, CachedDocument? known, CancellationToken cancellation)
    {
        for (var hop = 0; hop < LongestChain; hop++)
        {
            RequireSafe(address);
            using var response = await SendAsync(address, known, cancellation);
            switch (response.StatusCode)
            {
                case HttpStatusCode.OK:
                    RequireType(address, response.Content.Headers.ContentType);
                    return new FetchAnswer(
                        await response.Content.ReadAsByteArrayAsync(cancellation), response.Headers.ETag?.ToString(), response.Content.Headers.LastModified, null);
                case HttpStatusCode.NotModified when known is not null:
                    return new FetchAnswer(null, known.ETag, known.LastModified, null);
                case HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect or HttpStatusCode.Found or HttpStatusCode.SeeOther
                    or HttpStatusCode.TemporaryRedirect:
                    var target = response.Headers.Location is { } location ? new Uri(address, location) : null;
                    if (target is null || !IsInGuide(target))
                        return LeftGuide(address, response.StatusCode, target);
                    address = target;
                    break;
                default:
                    throw new PermFeedException($"{address}: expected a document, found {Describe(response)}");
            }
        }

        throw new PermFeedException($"{address}: expected a document, found redirect after redirect");
    }

    public void Dispose() => http.Dispose();

    private static HttpClient Client(FetchOptions options, TimeProvider clock)
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
        var retries = new ResilienceHandler(Retries.Of(options, clock)) { InnerHandler = new BodyHandler(sockets, options.LargestBody) };
#pragma warning restore CA2000
        var http = new HttpClient(retries)
        {
            Timeout = Timeout.InfiniteTimeSpan,
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", options.UserAgent);
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en-US");
        return http;
    }

    private async Task<HttpResponseMessage> SendAsync(Uri address, CachedDocument? known, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd(kind.MediaTypes[0]);
        if (known?.ETag is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", known.ETag);
        request.Headers.IfModifiedSince = known?.LastModified;
        try
        {
            return await http.SendAsync(request, cancellation);
        }
        catch (TimeoutRejectedException e)
        {
            throw new PermFeedException($"{address}: expected a document, found no complete answer within {options.AttemptTimeout.TotalSeconds:0.###} seconds, {Attempts}", e);
        }
        catch (HttpRequestException e)
        {
            throw new PermFeedException($"{address}: expected a document, found no complete answer, {Attempts}: {e.Message}", e);
        }
    }

    private string Attempts => $"{options.Retries + 1} times";

    private FetchAnswer LeftGuide(Uri address, HttpStatusCode status, Uri? target)
    {
        var permanent = status is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
        if (kind.MayBeWithdrawn && permanent && target?.Authority == address.Authority && target.Scheme == address.Scheme)
            return new FetchAnswer(null, null, null, target);
        throw new PermFeedException($"{address}: expected a document of {kind.Root}, found a redirect to {Printable.Of(target?.ToString())}");
    }

    private bool IsInGuide(Uri target) => kind.Root.IsBaseOf(target);

    private void RequireSafe(Uri address)
    {
        if (!SafeAddress.Is(address) || !IsInGuide(address))
            throw new PermFeedException($"{Printable.Of(address.ToString())}: expected an https address below {kind.Root}");
    }

    private void RequireType(Uri address, MediaTypeHeaderValue? type)
    {
        if (!kind.MediaTypes.Contains(type?.MediaType, StringComparer.OrdinalIgnoreCase))
            throw new PermFeedException($"{address}: expected content of type {kind.MediaTypes[0]}, found '{Printable.Of(type?.MediaType)}'");
    }

    private string Describe(HttpResponseMessage response)
    {
        var status = $"{(int)response.StatusCode} {Printable.Of(response.ReasonPhrase)}";
        return Retries.AskedDelay(response, clock) is { } delay ? $"{status} with a request to wait {delay.TotalSeconds:0} seconds" : status;
    }
}
