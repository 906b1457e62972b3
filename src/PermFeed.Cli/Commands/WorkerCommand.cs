using System.CommandLine;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using PermFeed.Worker;
using Quartz;

namespace PermFeed.Commands;

/// <summary><c>permfeed worker</c>.</summary>
internal static class WorkerCommand
{
    public const string Name = "worker";

    public static Command Create(CommandContext context, TimeProvider clock)
    {
        var createTables = new Option<bool>("--create-tables") { Description = "Create the tables that the database of a cluster lacks (setting Worker:Database), and end" };
        var command = new Command(Name, "Run on a schedule, and serve the site with /healthz, /readyz and /metrics, until it is asked to stop.") { createTables };
        command.SetAction(async (parsed, cancellation) =>
        {
            var current = context.For(parsed);
            await ExplainAsync(() => parsed.GetValue(createTables) ? CreateTablesAsync(current, clock, cancellation) : WorkAsync(current, clock, cancellation));
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task WorkAsync(CommandContext context, TimeProvider clock, CancellationToken cancellation)
    {
        using var host = WorkerHost.Create(context, clock, token => Run.RunAsync(context, clock, token), new WorkerOptions());
        var parts = host.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToList();
        await host.RunAsync(cancellation);
        // To the host a part that failed is a reason to stop in good order; who restarts workers that fail must see that it did
        if (parts.Select(part => part.ExecuteTask?.Exception?.GetBaseException()).FirstOrDefault(failure => failure is not (null or OperationCanceledException)) is { } failure)
            throw new PermFeedException($"the worker stopped: {Printable.Of(failure.Message)}", failure);
    }

    private static async Task CreateTablesAsync(CommandContext context, TimeProvider clock, CancellationToken cancellation)
    {
        if (!context.Settings.Worker.Clustered)
            throw new SettingsException("--create-tables needs the setting Worker:Database: the PostgreSQL database of the cluster");
        await ClusterTables.CreateAsync(context, clock, cancellation);
        await context.Out.WriteLineAsync("The database has the tables of a cluster.");
    }

    // The two things that keep a worker from starting, in the words of the one who set it up
    private static async Task ExplainAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception e) when (e is SchedulerException or NpgsqlException)
        {
            throw new PermFeedException($"the database of the cluster cannot be used; if it lacks tables, run 'permfeed worker --create-tables': {Printable.Of(e.GetBaseException().Message)}", e);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            throw new PermFeedException($"the web endpoint cannot start (setting Worker:Listen): {Printable.Of(e.Message)}", e);
        }
    }
}
