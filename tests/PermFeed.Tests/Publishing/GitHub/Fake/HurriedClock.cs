namespace PermFeed.Tests.Publishing.GitHub.Fake;

/// <summary>Time that passes only by waiting: whoever waits goes on at once, and the clock is then as late as he waited for.</summary>
internal sealed class HurriedClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock state = new();
    private DateTimeOffset now = start;

    public HurriedClock() : this(new DateTimeOffset(2026, 10, 1, 5, 17, 0, TimeSpan.Zero))
    {
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (state)
            return now;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime > TimeSpan.Zero)
        {
            lock (this.state)
                now += dueTime;
        }

        return dueTime == Timeout.InfiniteTimeSpan ? System.CreateTimer(callback, state, dueTime, period) : System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
