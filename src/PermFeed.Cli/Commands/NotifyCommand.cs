using System.CommandLine;
using PermFeed.Publishing.Notifications;

namespace PermFeed.Commands;

/// <summary><c>permfeed notify</c>.</summary>
internal static class NotifyCommand
{
    public static Command Create(CommandContext context, TimeProvider clock)
    {
        var edition = new Option<string?>("--edition") { Description = "Tell of this month's edition, however old (default: the newest complete one, while it is news)" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show what would be sent; send nothing" };
        var command = new Command("notify", "Tell of the newest edition, on each channel that is set, once. Exit code 1: a channel failed; run it again.") { edition, dryRun };
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = Options(context.For(parsed).Settings) with { Edition = Month(parsed.GetValue(edition)), DryRun = parsed.GetValue(dryRun) };
            return Show(context.Out, await Notify.RunAsync(options, clock, cancellation));
        });
        return command;
    }

    /// <summary>What the settings say.</summary>
    internal static NotifyOptions Options(Settings settings) => new()
    {
        Site = new BuildOptions(settings.Data, settings.Templates, settings.Out, new Uri(settings.BaseUrl), settings.TagAuthority),
        Channels = settings.Notify.ToOptions(),
        OldestDays = settings.Notify.OldestDays,
        AlertFrom = settings.Notify.AlertSeverity(),
    };

    /// <summary>Tells who was told.</summary>
    /// <exception cref="PermFeedException">A channel failed.</exception>
    internal static int Show(TextWriter output, NotifyResult result)
    {
        foreach (var delivery in result.Deliveries)
            output.WriteLine($"{delivery.Channel,-8} {Words(delivery)}");
        if (result.Remark.Length > 0)
            output.WriteLine($"Nothing to tell of an edition: {result.Remark}");
        return result.Failed.Count == 0 ? ExitCode.Done
            : throw new PermFeedException($"failed on {string.Join(", ", result.Failed)}; what was sent is not sent again, so run it once more");
    }

    private static string Words(Delivery delivery) => delivery.Outcome switch
    {
        DeliveryOutcome.Sent => $"sent: {Printable.Of(delivery.Title)}",
        DeliveryOutcome.AlreadySent => $"sent before: {Printable.Of(delivery.Title)}",
        DeliveryOutcome.WouldSend => $"would send: {Printable.Of(delivery.Title)}\n{delivery.Detail}",
        _ => $"failed: {Printable.Of(delivery.Title)}: {delivery.Detail}",
    };

    private static Month? Month(string? text) => text is null ? null
        : PermFeed.Month.TryParse(text, out var month) ? month
        : throw new SettingsException($"--edition is '{Printable.Of(text)}'; expected a month such as 2026-09");
}
