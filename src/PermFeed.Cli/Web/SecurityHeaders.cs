using Microsoft.AspNetCore.Http;

namespace PermFeed.Web;

/// <summary>What every answer tells a browser about how far to trust it.</summary>
internal static class SecurityHeaders
{
    /// <summary>As the pages carry it, and what a page cannot say of itself: nobody may frame it.</summary>
    public const string Policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void Add(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
    }
}
