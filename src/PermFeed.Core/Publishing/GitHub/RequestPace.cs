namespace PermFeed.Publishing.GitHub;

/// <summary>
/// When a request may be sent: a few at once, below the number of writing requests that GitHub allows ("no more than 80 content-generating
/// requests per minute and no more than 500 per hour"), and none while GitHub has asked for a pause.
/// https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
/// </summary>
internal sealed class RequestPace(TimeProvider clock, TimeSpan patience) : IDisposable
{
    public const int AtOnce = 4;

    // Others use the same token too, so not all that is allowed
    private const int WritesPerMinute = 60;
    private const int WritesPerHour = 400;

    private readonly SemaphoreSlim slots = new(AtOnce);
    private readonly Lock state = new();
    private readonly List<DateTimeOffset> writes = [];
    private DateTimeOffset pausedUntil = DateTimeOffset.MinValue;
    private TimeSpan paused = TimeSpan.Zero;

    public async Task<T> RunAsync<T>(bool writing, Func<Task<T>> call, CancellationToken cancellation)
    {
        await slots.WaitAsync(cancellation);
        try
        {
            while (Wait(writing) is { } wait)
                await Task.Delay(wait, clock, cancellation);
            return await call();
        }
        finally
        {
            slots.Release();
        }
    }

    /// <exception cref="PermFeedException">The run would wait longer than it has patience for.</exception>
    public void PauseUntil(DateTimeOffset moment)
    {
        lock (state)
        {
            var from = pausedUntil > clock.GetUtcNow() ? pausedUntil : clock.GetUtcNow();
            if (moment <= from)
                return;
            paused += moment - from;
            if (paused > patience)
                throw new PermFeedException($"GitHub limits the requests of this token until {moment.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}, a wait of {paused.TotalMinutes:0} minutes in this run; allowed are {patience.TotalMinutes:0} (setting GitHub:PatienceMinutes). The next run goes on");
            pausedUntil = moment;
        }
    }

    public void Dispose() => slots.Dispose();

    // Null when it is our turn, which is then noted
    private TimeSpan? Wait(bool writing)
    {
        lock (state)
        {
            var now = clock.GetUtcNow();
            var turn = pausedUntil;
            if (writing && writes.Count >= WritesPerMinute)
                turn = Later(turn, writes[^WritesPerMinute].AddMinutes(1));
            if (writing && writes.Count >= WritesPerHour)
                turn = Later(turn, writes[^WritesPerHour].AddHours(1));
            if (turn > now)
                return turn - now;
            if (writing)
                writes.Add(now);
            return null;
        }
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
