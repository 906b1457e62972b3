using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace PermFeed.Reference.Fetching;

/// <summary>
/// Repeats attempts that failed for a reason that may pass: no connection, no answer in time, a body that broke off, 408, 429 and 5xx. Waits as
/// long as the server asks for, or twice as long each time.
/// </summary>
internal static class Retries
{
    public static ResiliencePipeline<HttpResponseMessage> Of(FetchOptions options, TimeProvider clock)
    {
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock };
        if (options.Retries > 0)
            builder.AddRetry(Retry(options, clock));
        return builder.AddTimeout(new HttpTimeoutStrategyOptions { Timeout = options.AttemptTimeout }).Build();
    }

    private static HttpRetryStrategyOptions Retry(FetchOptions options, TimeProvider clock) => new()
    {
        MaxRetryAttempts = options.Retries,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = options.FirstDelay,
        MaxDelay = options.LongestDelay,
        DelayGenerator = attempt => ValueTask.FromResult(AskedDelay(attempt.Outcome.Result, clock)),
        ShouldHandle = attempt => ValueTask.FromResult(
            HttpClientResiliencePredicates.IsTransient(attempt.Outcome)
            && !(AskedDelay(attempt.Outcome.Result, clock) > options.LongestDelay)),
    };

    /// <summary>https://www.rfc-editor.org/rfc/rfc9110#field.retry-after</summary>
    public static TimeSpan? AskedDelay(HttpResponseMessage? response, TimeProvider clock)
    {
        if (response?.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable) || response.Headers.RetryAfter is not { } asked)
            return null;
        var delay = asked.Delta ?? asked.Date - clock.GetUtcNow();
        return delay > TimeSpan.Zero ? delay : null;
    }
}
