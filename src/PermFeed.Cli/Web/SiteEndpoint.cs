using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace PermFeed.Web;

/// <summary>Answers for the published site: looks the path up in the build that is served, and sends the representation that fits.</summary>
internal sealed class SiteEndpoint(SiteWatch site)
{
    private const string Index = "index.html";
    private const string NotFoundPage = "404.html";

    // A browser may show what it has for a minute; after that it asks, and mostly hears that nothing changed
    private const string Caching = "public, max-age=60";

    public async Task AnswerAsync(HttpContext context)
    {
        var snapshot = site.Current;
        var path = (context.Request.Path.Value ?? "/").TrimStart('/');
        if (snapshot.Files.TryGetValue(path.Length == 0 || path.EndsWith('/') ? path + Index : path, out var file))
            await SendAsync(context, file);
        else if (snapshot.Files.ContainsKey($"{path}/{Index}"))
            context.Response.Redirect(new PathString($"/{path}/").ToUriComponent(), permanent: true);
        else if (snapshot.Files.Count == 0)
            await RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, "Nothing is built yet.\n");
        else
            await NotFoundAsync(context, snapshot);
    }

    // Conditions, ranges and HEAD are the framework's. A range counts bytes of the file as it is, so it is not compressed.
    private static async Task SendAsync(HttpContext context, SiteFile file)
    {
        var (request, response) = (context.Request, context.Response);
        if (!request.Headers.Range.ToString().StartsWith("bytes=", StringComparison.OrdinalIgnoreCase))
            request.Headers.Range = default;
        var representation = request.Headers.Range.Count > 0 ? file.Plain : ContentCoding.Choose(file, request.Headers.AcceptEncoding);
        response.Headers.CacheControl = Caching;
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        response.Headers.ContentEncoding = representation.Coding;
        await TypedResults.Bytes(representation.Content, file.MediaType, null, enableRangeProcessing: true, file.Modified, new EntityTagHeaderValue(representation.Tag)).ExecuteAsync(context);
        if (!response.HasStarted && response.StatusCode != StatusCodes.Status200OK)
            response.Headers.ContentEncoding = default;
    }

    private static async Task NotFoundAsync(HttpContext context, SiteSnapshot snapshot)
    {
        if (!snapshot.Files.TryGetValue(NotFoundPage, out var page))
        {
            await RefuseAsync(context, StatusCodes.Status404NotFound, "There is nothing here. The start page is at /\n");
            return;
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        context.Response.ContentType = page.MediaType;
        context.Response.ContentLength = page.Plain.Content.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(page.Plain.Content, context.RequestAborted);
    }

    private static async Task RefuseAsync(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.WriteAsync(text, context.RequestAborted);
    }
}
