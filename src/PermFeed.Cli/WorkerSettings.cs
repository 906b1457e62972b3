namespace PermFeed;

/// <summary>When the worker looks and publishes. Times are Quartz cron expressions (seconds first) in <see cref="TimeZone"/>.</summary>
internal sealed record WorkerSettings
{
    /// <summary>When to observe; an odd minute keeps away from everybody else's full hour.</summary>
    public string ObserveAt { get; init; } = "0 17 5 * * ?";

    /// <summary>IANA name of the time zone of the cron expressions.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <exception cref="SettingsException">A setting has a value that is not allowed.</exception>
    public void Check()
    {
        SettingCheck.Required("Worker:ObserveAt", ObserveAt);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
            throw new SettingsException($"setting Worker:TimeZone is '{Printable.Of(TimeZone)}'; expected an IANA time zone such as UTC or Europe/Berlin");
    }
}
