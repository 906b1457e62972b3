using Quartz;

namespace PermFeed.Worker;

/// <summary>The jobs, when they run, and that no two runs overlap: not on this worker, not in the cluster, not of different jobs.</summary>
internal static class WorkerSchedule
{
    /// <summary>Runs of both jobs count against one limit of the whole cluster.</summary>
    public const string OneRun = "run";

    private const int Threads = 4;

    public static JobKey Observe { get; } = new("observe");

    public static JobKey Edition { get; } = new("edition");

    public static JobKey Watch { get; } = new("watch");

    /// <param name="createTables">Create what the database lacks, instead of refusing to start.</param>
    public static void Configure(IQuartzBuilder quartz, WorkerSettings settings, TimeProvider clock, bool createTables)
    {
        quartz.UseTimeProvider(clock);
        quartz.UseDefaultThreadPool(Threads);
        quartz.ConfigureScheduler(scheduler =>
        {
            scheduler.InstanceName = settings.Cluster;
            scheduler.GenerateInstanceId = settings.Clustered;
            scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always;
            if (settings.Clustered)
                scheduler.IdleWaitTime = TimeSpan.FromSeconds(settings.CheckInSeconds);
        });
        quartz.AddSchedulerListener<ScheduleErrors>();
        quartz.UseExecutionLimits(limits => limits.ForGroup(OneRun, 1, ExecutionLimitScope.Cluster));
        if (settings.Clustered)
            quartz.UsePersistentStore(store => ConfigureStore(store, settings, createTables));
        else
            quartz.UseInMemoryStore();
        Schedule<ObserveJob>(quartz, Observe, settings.ObserveAt, settings, OneRun);
        Schedule<EditionJob>(quartz, Edition, settings.EditionAt, settings, OneRun);
        Schedule<WatchJob>(quartz, Watch, settings.WatchAt, settings, null);
    }

    private static void ConfigureStore(IPersistentStoreBuilder store, WorkerSettings settings, bool createTables)
    {
        store.UsePostgres(settings.Database);
        store.UseClustering(cluster =>
        {
            cluster.CheckinInterval = TimeSpan.FromSeconds(settings.CheckInSeconds);
            cluster.CheckinMisfireThreshold = TimeSpan.FromSeconds(settings.CheckInSeconds);
        });
        store.ConfigureStore(options =>
        {
            options.SchemaProvisioning = createTables ? SchemaProvisioning.CreateIfMissing : SchemaProvisioning.Validate;
            options.StoreJobDataAsStrings = true;
            // Else two workers that look at the same moment could each take a run
            options.AcquireTriggersWithinLock = true;
            // A worker that is asked to stop hands its run to another
            options.RecoverFiringsCancelledByShutdown = true;
        });
    }

    private static void Schedule<T>(IQuartzBuilder quartz, JobKey key, string cron, WorkerSettings settings, string? group) where T : class, IJob =>
        quartz.ScheduleJob<T>(
            trigger => trigger.WithIdentity(key.Name)
                .WithSchedule(CronScheduleBuilder.Create(cron).InTimeZone(settings.Zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
                .WithExecutionGroup(group)
                .WithRetryPolicy(group is null || settings.Retries == 0 ? RetryPolicy.None : RetryPolicy.Exponential(settings.Retries, TimeSpan.FromMinutes(settings.RetryMinutes), 2)),
            job => job.WithIdentity(key).RequestRecovery(group is not null));
}
