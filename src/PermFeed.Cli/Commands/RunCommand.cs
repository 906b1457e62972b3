using System.CommandLine;

namespace PermFeed.Commands;

/// <summary><c>permfeed run</c>: observe, then build.</summary>
internal static class RunCommand
{
    public static Command Create(CommandContext context, TimeProvider clock)
    {
        var command = new Command("run", "Observe AWS and build the site. A held observation stops it before anything is built.");
        command.SetAction(async (parsed, cancellation) =>
        {
            var current = context.For(parsed);
            await ObserveCommand.RunAsync(current, clock, new ObserveCommand.Request(null, null, null, null), cancellation);
            BuildCommand.Run(current);
            return ExitCode.Done;
        });
        return command;
    }
}
