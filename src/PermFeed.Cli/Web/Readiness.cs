using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PermFeed.Web;

/// <summary>/readyz: 200 or 503, and as JSON what was checked and what is wrong.</summary>
internal static class Readiness
{
    public static HealthCheckOptions Options { get; } = new() { ResponseWriter = WriteAsync };

    /// <summary>/healthz: the process answers; nothing else is asked.</summary>
    public static HealthCheckOptions Liveness { get; } = new() { Predicate = _ => false };

    private static async Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(context.Response.Body, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteBoolean("ready", report.Status is not HealthStatus.Unhealthy);
        json.WriteStartArray("checks");
        foreach (var (name, entry) in report.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("status", entry.Status.ToString().ToLowerInvariant());
            json.WriteString("reason", Printable.Of(entry.Description));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(context.RequestAborted);
    }
}
