using System.Runtime.ExceptionServices;
using PermFeed.Commands;
using PermFeed.History;

namespace PermFeed;

/// <summary>
/// The story of one run, by hand or on a schedule: observe, build, publish, tell. Held or failed, the site is built and published from what
/// was known, so that status.json tells why, and the failure follows. What has no target or channel set is left out.
/// </summary>
internal static class Run
{
    /// <exception cref="HeldException">A plausibility limit holds the observation.</exception>
    /// <exception cref="PermFeedException">A step failed; the ones before it stand. It tells of the observation too, if that failed or is held.</exception>
    public static async Task RunAsync(CommandContext context, TimeProvider clock, CancellationToken cancellation)
    {
        // Asked first: a run that may not publish for want of a token should say so before it works for minutes
        var targets = PublishTargets.Of(context.Settings);
        var failure = await TryObserveAsync(context, clock, cancellation);
        cancellation.ThrowIfCancellationRequested();
        try
        {
            BuildCommand.Run(context);
            if (targets is not null)
                PublishCommand.Show(context.Out, await Publish.RunAsync(targets, clock, cancellation));
            if (context.Settings.Notify.HasChannel)
                NotifyCommand.Show(context.Out, await Notify.RunAsync(NotifyCommand.Options(context.Settings), clock, cancellation));
        }
        catch (PermFeedException e) when (failure is not null)
        {
            throw new PermFeedException($"{e.Message}; before that, {failure.SourceException.Message}", e);
        }

        failure?.Throw();
    }

    // Where nothing was ever observed there is nothing to build, and the failure is all there is to tell
    private static async Task<ExceptionDispatchInfo?> TryObserveAsync(CommandContext context, TimeProvider clock, CancellationToken cancellation)
    {
        try
        {
            await ObserveCommand.RunAsync(context, clock, new ObserveCommand.Request(null, null, null, null), cancellation);
            return null;
        }
        catch (PermFeedException e) when (new HistoryStore(context.Settings.Data).Load().Last is not null)
        {
            return ExceptionDispatchInfo.Capture(e);
        }
    }
}
