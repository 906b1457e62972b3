using System.Net;
using Npgsql;
using Quartz;

namespace PermFeed;

/// <summary>When the worker looks and publishes, whom it shares the work with, and where its web endpoint listens. Times are Quartz cron expressions (seconds first) in <see cref="TimeZone"/>.</summary>
internal sealed record WorkerSettings
{
    /// <summary>When to observe; an odd minute keeps away from everybody else's full hour.</summary>
    public string ObserveAt { get; init; } = "0 17 5 * * ?";

    /// <summary>When to make the edition of the month before; an hour after the look of that day, which belongs to it.</summary>
    public string EditionAt { get; init; } = "0 23 6 1 * ?";

    /// <summary>When to see whether the data is stale or held, and say so in the log.</summary>
    public string WatchAt { get; init; } = "0 41 * * * ?";

    /// <summary>IANA name of the time zone of the cron expressions.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>Further attempts after a run that failed; one that is held waits for a person instead.</summary>
    public int Retries { get; init; } = 4;

    /// <summary>Before the first further attempt; doubles with each.</summary>
    public int RetryMinutes { get; init; } = 15;

    /// <summary>How long a stop waits for the running job to end.</summary>
    public int StopSeconds { get; init; } = 60;

    /// <summary>
    /// Npgsql connection string of the PostgreSQL database that the workers of a cluster share; empty: one worker, its schedule in memory. It holds
    /// a password, so better set in the environment.
    /// </summary>
    public string Database { get; init; } = "";

    /// <summary>Name of the cluster in the database; workers with the same name share the work.</summary>
    public string Cluster { get; init; } = "permfeed";

    /// <summary>How often a worker of a cluster shows that it lives. One that misses two counts as dead, and another finishes its job.</summary>
    public int CheckInSeconds { get; init; } = 10;

    /// <summary>Address and port of the web endpoint; empty: none.</summary>
    public string Listen { get; init; } = "127.0.0.1:8350";

    /// <summary>Connections that the web endpoint serves at once.</summary>
    public int Connections { get; init; } = 1000;

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    public bool Clustered => Database.Length > 0;

    /// <exception cref="SettingsException">A setting has a value that is not allowed.</exception>
    public void Check()
    {
        CheckCron("Worker:ObserveAt", ObserveAt);
        CheckCron("Worker:EditionAt", EditionAt);
        CheckCron("Worker:WatchAt", WatchAt);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
            throw new SettingsException($"setting Worker:TimeZone is '{Printable.Of(TimeZone)}'; expected an IANA time zone such as UTC or Europe/Berlin");
        SettingCheck.Between("Worker:Retries", Retries, 0, 20);
        SettingCheck.Between("Worker:RetryMinutes", RetryMinutes, 1, 24 * 60);
        SettingCheck.Between("Worker:StopSeconds", StopSeconds, 1, 3600);
        CheckDatabase();
        SettingCheck.Required("Worker:Cluster", Cluster);
        SettingCheck.Between("Worker:CheckInSeconds", CheckInSeconds, 1, 300);
        if (Listen.Length > 0 && (!IPEndPoint.TryParse(Listen, out var endpoint) || !Listen.EndsWith($":{endpoint.Port}", StringComparison.Ordinal)))
            throw new SettingsException($"setting Worker:Listen is '{Printable.Of(Listen)}'; expected an IP address and a port, such as 127.0.0.1:8350, or nothing");
        SettingCheck.Between("Worker:Connections", Connections, 1, 100_000);
    }

    private static void CheckCron(string name, string value)
    {
        try
        {
            if (CronExpression.Parse(value).GetNextValidTimeAfter(DateTimeOffset.UnixEpoch) is null)
                throw new FormatException("it never fires");
        }
        catch (FormatException e)
        {
            throw new SettingsException($"setting {name} is '{Printable.Of(value)}'; expected a Quartz cron expression, seconds first, such as 0 17 5 * * ?: {Printable.Of(e.Message)}");
        }
    }

    // The value may hold a password, so no message repeats any of it
    private void CheckDatabase()
    {
        try
        {
            if (Clustered && string.IsNullOrEmpty(new NpgsqlConnectionStringBuilder(Database).Host))
                throw new SettingsException("setting Worker:Database names no Host; expected an Npgsql connection string such as Host=db;Database=permfeed;Username=permfeed");
        }
        catch (ArgumentException)
        {
            throw new SettingsException("setting Worker:Database is not an Npgsql connection string, such as Host=db;Database=permfeed;Username=permfeed");
        }
    }
}
