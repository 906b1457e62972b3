using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace PermFeed.Worker;

/// <summary>Makes what a cluster keeps in its database: Quartz's tables, as the package brings them, and the editions. What is there stays as it is.</summary>
internal static class ClusterTables
{
    public static async Task CreateAsync(CommandContext context, TimeProvider clock, CancellationToken cancellation)
    {
        await new EditionTable(context.Settings.Worker, clock).CreateTableAsync(cancellation);
        // The scheduler makes its tables before it begins to work, which it is not asked to
        using var host = WorkerHost.Create(context, clock, _ => Task.CompletedTask, new WorkerOptions { CreateTables = true });
        await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(cancellation);
    }
}
