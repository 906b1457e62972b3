using System.Net;
using PermFeed.Reference.IamData;

namespace PermFeed.Reference.Fetching;

/// <summary>
/// Reads the body within the attempt, so that an attempt which breaks off half-way is repeated like any other, and bounds it after
/// decompression.
/// </summary>
internal sealed class BodyHandler(HttpMessageHandler inner, int largestBody) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode != HttpStatusCode.OK)
            return response;
        try
        {
            using var unread = response.Content;
            response.Content = await BufferAsync(request, unread, cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private async Task<HttpContent> BufferAsync(HttpRequestMessage request, HttpContent content, CancellationToken cancellation)
    {
        if (content.Headers.ContentLength > largestBody)
            throw new PermFeedException($"{request.RequestUri}: expected at most {largestBody} bytes, found {content.Headers.ContentLength}");
        try
        {
            await using var stream = await content.ReadAsStreamAsync(cancellation);
            await using var bounded = new BoundedStream(stream, largestBody, request.RequestUri!.ToString());
            using var body = new MemoryStream();
            await bounded.CopyToAsync(body, cancellation);
            var buffered = new ByteArrayContent(body.ToArray());
            foreach (var (name, values) in content.Headers.Where(header => header.Key != "Content-Length"))
                buffered.Headers.TryAddWithoutValidation(name, values);
            return buffered;
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw new HttpRequestException($"the body broke off: {e.Message}", e);
        }
    }
}
