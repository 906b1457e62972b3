using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PermFeed.Web;

/// <summary>Whether there is a build to serve.</summary>
internal sealed class SiteCheck(SiteWatch site) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        site.Current.Files.Count > 0 ? HealthCheckResult.Healthy($"{site.Current.Files.Count} files") : HealthCheckResult.Unhealthy("nothing is built yet"));
}
