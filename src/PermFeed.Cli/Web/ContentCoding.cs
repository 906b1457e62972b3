using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace PermFeed.Web;

/// <summary>Which representation of a file a client gets.</summary>
internal static class ContentCoding
{
    /// <summary>The client's favourite of what there is; among equals ours, which come best first.</summary>
    /// <param name="accept">Accept-Encoding, https://www.rfc-editor.org/rfc/rfc9110#field.accept-encoding.</param>
    public static Representation Choose(SiteFile file, StringValues accept)
    {
        if (file.Compressed.Count == 0 || !StringWithQualityHeaderValue.TryParseList(accept!, out var accepted))
            return file.Plain;
        var (best, most) = (file.Plain, 0.0);
        foreach (var representation in file.Compressed)
        {
            var quality = Quality(accepted, representation.Coding!);
            if (quality > most)
                (best, most) = (representation, quality);
        }

        return best;
    }

    private static double Quality(IList<StringWithQualityHeaderValue> accepted, string coding)
    {
        var any = 0.0;
        foreach (var value in accepted)
        {
            if (value.Value.Equals(coding, StringComparison.OrdinalIgnoreCase))
                return value.Quality ?? 1;
            if (value.Value.Equals("*", StringComparison.Ordinal))
                any = value.Quality ?? 1;
        }

        return any;
    }
}
