using Microsoft.AspNetCore.Http;

namespace PermFeed.Web;

/// <summary>What holds for every request: it reads, it gets the security headers, and scripts of any site may read the API and the feeds.</summary>
internal static class RequestRules
{
    private const string Methods = "GET, HEAD, OPTIONS";

    public static Task ApplyAsync(HttpContext context, RequestDelegate next)
    {
        var (request, response) = (context.Request, context.Response);
        SecurityHeaders.Add(response.Headers);
        if (IsOpen(request.Path))
            Open(response.Headers);
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            return next(context);
        response.Headers.Allow = Methods;
        response.StatusCode = HttpMethods.IsOptions(request.Method) ? StatusCodes.Status204NoContent : StatusCodes.Status405MethodNotAllowed;
        return Task.CompletedTask;
    }

    private static bool IsOpen(PathString path) => path.StartsWithSegments("/api", StringComparison.Ordinal) || path.StartsWithSegments("/feeds", StringComparison.Ordinal);

    // Nothing here is secret or personal, so any page may read it; no cookies are asked for and none are sent
    private static void Open(IHeaderDictionary headers)
    {
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlAllowMethods = "GET, HEAD";
        headers.AccessControlAllowHeaders = "If-None-Match, If-Modified-Since, Range";
        headers.AccessControlExposeHeaders = "ETag, Content-Range";
        headers.AccessControlMaxAge = "86400";
    }
}
