using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Http.Resilience;
using PermFeed.Reference.Fetching;
using Polly;
using Polly.Timeout;

namespace PermFeed.Publishing.Notifications;

/// <summary>A web hook: a POST of JSON, repeated while the failure may pass. Redirects are not followed, since they would carry the message elsewhere.</summary>
internal sealed class HttpChannel : IChannel
{
    private const int LongestWord = 60;

    private readonly Uri address;
    private readonly Func<Notice, byte[]> write;
    private readonly HttpClient http;

    /// <param name="name">Of the channel.</param>
    /// <param name="address">Secret.</param>
    /// <param name="write">The channel's form of a notice.</param>
    /// <param name="http">Repeats and signs where need be.</param>
    public HttpChannel(string name, Uri address, Func<Notice, byte[]> write, HttpClient http)
    {
        Name = name;
        this.address = address;
        this.write = write;
        this.http = http;
    }

    public string Name { get; }

    /// <param name="limits">How patiently it sends.</param>
    /// <param name="clock">For pauses and signatures.</param>
    /// <param name="secret">Signs each attempt; empty: nothing does.</param>
    public static HttpClient Client(SendingLimits limits, TimeProvider clock, string secret = "")
    {
#pragma warning disable CA2000 // each handler is disposed of by the one around it, the outermost by the client
        HttpMessageHandler sockets = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = limits.AttemptTimeout };
        var signing = secret.Length > 0 ? new WebhookSignature(sockets, secret, clock) : sockets;
        var retries = new ResilienceHandler(Pipeline(limits, clock)) { InnerHandler = signing };
#pragma warning restore CA2000
        var http = new HttpClient(retries) { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("PermFeed", "0.1"));
        return http;
    }

    public string Preview(Notice notice) => Encoding.UTF8.GetString(write(notice));

    public async Task SendAsync(Notice notice, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(write(notice)) };
        // Teams counts and reads a body without a character set as UTF-16
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.TryAddWithoutValidation(WebhookSignature.IdHeader, MessageId(notice));
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (!response.IsSuccessStatusCode)
                throw new ChannelException(await DescribeAsync(response, cancellation), MayPass(response.StatusCode));
        }
        catch (HttpRequestException e)
        {
            throw new ChannelException($"found no answer ({e.HttpRequestError})", mayPass: true, e);
        }
        catch (TimeoutRejectedException e)
        {
            throw new ChannelException("found no answer in time", mayPass: true, e);
        }
    }

    public void Dispose() => http.Dispose();

    /// <summary>One word, the same in every attempt and every run: a receiver drops what it has had.</summary>
    public static string MessageId(Notice notice) =>
        "permfeed_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(notice.Id)))[..32];

    private static ResiliencePipeline<HttpResponseMessage> Pipeline(SendingLimits limits, TimeProvider clock) => Retries.Of(
        new FetchOptions
        {
            CacheFolder = "",
            Retries = limits.Retries,
            FirstDelay = limits.FirstDelay,
            LongestDelay = limits.LongestDelay,
            AttemptTimeout = limits.AttemptTimeout,
        },
        clock);

    private static bool MayPass(HttpStatusCode status) => status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;

    // Slack answers one word, such as channel_is_archived. Anything longer could repeat the address.
    private static async Task<string> DescribeAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var found = $"found {(int)response.StatusCode} {Printable.Of(response.ReasonPhrase)}";
        if (response.Content.Headers.ContentLength is not (> 0 and <= LongestWord))
            return found;
        var word = await response.Content.ReadAsStringAsync(cancellation);
        return word.All(letter => letter is '_' or (>= 'a' and <= 'z')) ? $"{found}: {word}" : found;
    }
}
