using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PermFeed.Web;

/// <summary>Holds the build that is served, and takes up the next one soon after it has come into its place, whoever built it.</summary>
internal sealed class SiteWatch(Settings settings, TimeProvider clock, ILogger<SiteWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly Lock gate = new();
    private string broken = "";
    private volatile SiteSnapshot current = SiteSnapshot.Empty;

    public SiteSnapshot Current => current;

    /// <summary>Takes up another build, if there is one.</summary>
    public void Refresh()
    {
        lock (gate)
            TakeUp();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Pause, clock);
        do
            Refresh();
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    // Served as it is at once; compressing takes a moment
    private void TakeUp()
    {
        var stamp = SiteSnapshot.StampOf(settings.Out);
        if (stamp.Length == 0 || stamp == current.Stamp)
            return;
        try
        {
            current = SiteSnapshot.Load(settings.Out, current);
            current = current.Compress();
            logger.LogInformation("Serving a build of {Files} files", current.Files.Count);
        }
        catch (PermFeedException e)
        {
            // A folder that is changing is whole at the next look; one that stays broken is told of once
            if (stamp != broken)
                logger.LogWarning("Still serving the build before: {Message}", Printable.Of(e.Message));
            broken = stamp;
        }
    }
}
