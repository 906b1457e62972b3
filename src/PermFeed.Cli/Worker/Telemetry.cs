using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using Quartz.Diagnostics;

namespace PermFeed.Worker;

/// <summary>
/// What /metrics tells: our own measurements (<see cref="WorkerMetrics"/>), those of the scheduler that an alarm can rest on
/// (<c>quartz.job.execution.duration</c> and <c>.active</c>, <c>quartz.trigger.misfire</c>, <c>quartz.trigger.retry</c>, <c>quartz.cluster.recovery.trigger</c>,
/// <c>quartz.cluster.checkin.duration</c>), of the web endpoint (<c>http.server.request.duration</c>, <c>kestrel.*</c>) and of the runtime (<c>dotnet.*</c>).
/// </summary>
internal static class Telemetry
{
    public static IServiceCollection AddTelemetry(this IServiceCollection services)
    {
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("permfeed", serviceInstanceId: WorkerId.Own))
            .WithMetrics(metrics => metrics
                .AddMeter(WorkerMetrics.MeterName, QuartzInstrumentation.MeterName)
                .AddRuntimeInstrumentation()
                .AddAspNetCoreInstrumentation()
                .AddView("quartz.jobstore.operation.duration", MetricStreamConfiguration.Drop)
                .AddView("quartz.trigger.acqui*", MetricStreamConfiguration.Drop)
                .AddView("quartz.job.execution.duration", ByJob)
                .AddView("quartz.job.execution.active", new MetricStreamConfiguration { TagKeys = ["quartz.job.name"] })
                .AddPrometheusExporter());
        return services;
    }

    // A recovered or made-up firing has a trigger of its own name, which would begin a new series each time
    private static ExplicitBucketHistogramConfiguration ByJob => new() { TagKeys = ["quartz.job.name", "error.type"], Boundaries = [.. WorkerMetrics.Buckets] };
}
