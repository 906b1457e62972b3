using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;
using PermFeed.Web;
using Quartz;

namespace PermFeed.Worker;

/// <summary>Puts the worker together: the schedule, the jobs, what they share, and the web endpoint.</summary>
internal static class WorkerHost
{
    /// <param name="story">What a run is; a test puts another in its place.</param>
    public static IHost Create(CommandContext context, TimeProvider clock, RunStory story, WorkerOptions options)
    {
        var settings = context.Settings.Worker;
        if (settings.Listen.Length == 0)
        {
            var plain = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
            AddWorker(plain, context, clock, story, options);
            return Measured(plain.Build());
        }

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        AddWorker(builder, context, clock, story, options);
        builder.AddWebEndpoint(settings, options.Limits);
        var application = builder.Build();
        application.UseWebEndpoint();
        return Measured(application);
    }

    // Nothing asks for the metrics before the first job, and a scrape may come before it
    private static IHost Measured(IHost host)
    {
        host.Services.GetRequiredService<WorkerMetrics>();
        return host;
    }

    private static void AddWorker(IHostApplicationBuilder builder, CommandContext context, TimeProvider clock, RunStory story, WorkerOptions options)
    {
        var (services, settings) = (builder.Services, context.Settings.Worker);
        AddLogging(builder.Logging, options.Log);
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(settings.StopSeconds));
        services.AddSingleton<IHostLifetime, ConsoleLifetime>();
        services.AddSingleton(context.Settings).AddSingleton(settings).AddSingleton(clock).AddSingleton(story);
        services.AddSingleton(new DataState(context.Settings.Data));
        services.AddSingleton<IEditionLog>(settings.Clustered ? new EditionTable(settings, clock) : new EditionFile(context.Settings.Data, clock));
        services.AddSingleton<Missed>().AddSingleton<Runs>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<WorkerMetrics>(provider, context.Settings.Cadence));
        services.AddQuartz(quartz => WorkerSchedule.Configure(quartz, settings, clock, options.CreateTables));
        services.AddQuartzHostedService(quartz => quartz.WaitForJobsToComplete = true);
        services.AddHostedService<WorkerStart>();
        services.AddHealthChecks().AddQuartz(check => check.Name = "schedule");
        services.AddTelemetry();
    }

    // One line an event; the libraries speak up only when something is wrong
    private static void AddLogging(ILoggingBuilder logging, LogLevel own) => logging
        .AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss'Z' ";
        })
        .SetMinimumLevel(LogLevel.Warning)
        .AddFilter("PermFeed", own)
        // A failed job and a troubled schedule have a line of ours, a probe has its answer
        .AddFilter("Quartz.Core.ErrorLogger", LogLevel.None)
        .AddFilter("Quartz.Core.JobRunShell", LogLevel.None)
        .AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
}
