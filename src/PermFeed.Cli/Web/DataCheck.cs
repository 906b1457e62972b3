using Microsoft.Extensions.Diagnostics.HealthChecks;
using PermFeed.Worker;

namespace PermFeed.Web;

/// <summary>Whether the data loads and is fresh. A hold is told, but what is published stays good while a person looks.</summary>
internal sealed class DataCheck(DataState data, Settings settings, TimeProvider clock) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(Check(data.Read()));

    private HealthCheckResult Check(DataReading reading)
    {
        if (reading.Problem is { } problem)
            return HealthCheckResult.Unhealthy(problem);
        if (reading.Freshness(clock.GetUtcNow(), settings.Cadence) is not { } freshness)
            return HealthCheckResult.Unhealthy("nothing was observed yet");
        if (freshness.Stale)
            return HealthCheckResult.Unhealthy(freshness.ToString());
        return reading.Holds.Count > 0 ? HealthCheckResult.Degraded($"held: {string.Join("; ", reading.Holds[0].Reasons)}") : HealthCheckResult.Healthy(freshness.ToString());
    }
}
