using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PermFeed.Web;

/// <summary>Holds the build that is served, and takes up the next one soon after it has come into its place, whoever built it.</summary>
internal sealed class SiteWatch(Settings settings, TimeProvider clock, ILogger<SiteWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private volatile SiteSnapshot current = SiteSnapshot.Empty;

    public SiteSnapshot Current => current;

    /// <summary>Takes up another build, if there is one.</summary>
    public void Refresh()
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
            logger.LogWarning("Still serving the build before: {Message}", Printable.Of(e.Message));
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Pause, clock);
        do
            Refresh();
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
