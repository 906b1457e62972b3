using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace PermFeed.Web;

/// <summary>The worker's web endpoint: /healthz, /readyz, /metrics and the published site. A reverse proxy that faces the internet passes on the site alone.</summary>
internal static class WebEndpoint
{
    public static void AddWebEndpoint(this WebApplicationBuilder builder, WorkerSettings settings, WebLimits limits)
    {
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPEndPoint.Parse(settings.Listen), listener => listener.Protocols = HttpProtocols.Http1);
            kestrel.AddServerHeader = false;
            Limit(kestrel.Limits, settings, limits);
        });
        builder.Services.AddSingleton<SiteWatch>().AddHostedService(services => services.GetRequiredService<SiteWatch>());
        builder.Services.AddSingleton<SiteEndpoint>();
        builder.Services.AddHealthChecks().AddCheck<DataCheck>("data").AddCheck<SiteCheck>("site");
    }

    public static void UseWebEndpoint(this WebApplication application)
    {
        application.Use((context, next) => RequestRules.ApplyAsync(context, next));
        application.UseHealthChecks("/healthz", Readiness.Liveness);
        application.UseHealthChecks("/readyz", Readiness.Options);
        application.UseOpenTelemetryPrometheusScrapingEndpoint("/metrics");
        application.Run(application.Services.GetRequiredService<SiteEndpoint>().AnswerAsync);
    }

    private static void Limit(KestrelServerLimits kestrel, WorkerSettings settings, WebLimits limits)
    {
        kestrel.MaxConcurrentConnections = settings.Connections;
        kestrel.MaxRequestBodySize = 0;
        kestrel.MaxRequestHeadersTotalSize = limits.HeaderBytes;
        kestrel.MaxRequestHeaderCount = limits.HeaderCount;
        kestrel.MaxRequestLineSize = limits.LineBytes;
        kestrel.RequestHeadersTimeout = limits.Headers;
        kestrel.KeepAliveTimeout = limits.KeepAlive;
        kestrel.MinResponseDataRate = new MinDataRate(limits.BytesPerSecond, limits.SlowFor);
    }
}
