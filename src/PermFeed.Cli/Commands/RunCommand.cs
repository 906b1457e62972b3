using System.CommandLine;

namespace PermFeed.Commands;

/// <summary><c>permfeed run</c>: observe, then build.</summary>
internal static class RunCommand
{
    public static Command Create(CommandContext context, TimeProvider clock)
    {
        var command = new Command("run", "Observe AWS and build the site. Held or failed, it builds from what was known, so that status.json tells why, and ends with 3 or 1.");
        command.SetAction(async (parsed, cancellation) =>
        {
            await Run.RunAsync(context.For(parsed), clock, cancellation);
            return ExitCode.Done;
        });
        return command;
    }
}
