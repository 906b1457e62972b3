using System.CommandLine;
using PermFeed.History;

namespace PermFeed.Commands;

/// <summary><c>permfeed run</c>: observe, then build.</summary>
internal static class RunCommand
{
    public static Command Create(CommandContext context, TimeProvider clock)
    {
        var command = new Command("run", "Observe AWS and build the site. Held or failed, it builds from what was known, so that status.json tells why, and ends with 3 or 1.");
        command.SetAction(async (parsed, cancellation) =>
        {
            var current = context.For(parsed);
            try
            {
                await ObserveCommand.RunAsync(current, clock, new ObserveCommand.Request(null, null, null, null), cancellation);
            }
            catch (PermFeedException) when (new HistoryStore(current.Settings.Data).Load().Last is not null)
            {
                BuildCommand.Run(current);
                throw;
            }

            BuildCommand.Run(current);
            return ExitCode.Done;
        });
        return command;
    }
}
