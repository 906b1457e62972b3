using System.Globalization;
using System.Net;
using Octokit;

namespace PermFeed.Publishing.GitHub;

/// <summary>
/// What GitHub says when it was asked too often.
/// https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
/// </summary>
internal static class RateLimit
{
    private static readonly string[] Signs = ["rate limit", "abuse"];

    /// <returns>When to ask again; null when the refusal has another reason.</returns>
    /// <param name="refusal">Any error of the API.</param>
    /// <param name="now">Of the caller's clock.</param>
    /// <param name="attempt">From 1; where GitHub names no time it wants a minute, then longer each time.</param>
    public static DateTimeOffset? AskAgainAt(ApiException refusal, DateTimeOffset now, int attempt)
    {
        if (refusal.StatusCode is not (HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests))
            return null;
        if (Header(refusal, "Retry-After") is { } retry)
            return int.TryParse(retry, CultureInfo.InvariantCulture, out var seconds) ? now.AddSeconds(Math.Max(seconds, 1))
                : DateTimeOffset.TryParse(retry, CultureInfo.InvariantCulture, out var moment) ? moment : now.AddMinutes(1);
        if (Header(refusal, "X-RateLimit-Remaining") == "0" && long.TryParse(Header(refusal, "X-RateLimit-Reset"), CultureInfo.InvariantCulture, out var reset))
            return DateTimeOffset.FromUnixTimeSeconds(reset).AddSeconds(1);
        var limited = refusal.StatusCode is HttpStatusCode.TooManyRequests
            || Signs.Any(sign => (refusal.ApiError?.Message ?? "").Contains(sign, StringComparison.OrdinalIgnoreCase));
        return limited ? now.AddMinutes(1 << Math.Min(attempt - 1, 6)) : null;
    }

    // HTTP/2 has header names in lower case, HTTP/1.1 as the server likes
    private static string? Header(ApiException refusal, string name) =>
        refusal.HttpResponse?.Headers.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
