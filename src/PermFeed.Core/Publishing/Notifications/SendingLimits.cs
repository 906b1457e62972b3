namespace PermFeed.Publishing.Notifications;

/// <summary>How patiently a message is sent.</summary>
public sealed record SendingLimits
{
    /// <summary>Further attempts after the first.</summary>
    public int Retries { get; init; } = 4;

    /// <summary>Before the first further attempt; doubles with each.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>A receiver that asks for a longer pause is not waited for: the next run tries again.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>For one attempt.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(30);
}
