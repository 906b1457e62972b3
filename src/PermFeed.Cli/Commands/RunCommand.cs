using System.CommandLine;

namespace PermFeed.Commands;

/// <summary><c>permfeed run</c>: observe, build, publish, tell.</summary>
internal static class RunCommand
{
    public static Command Create(CommandContext context, TimeProvider clock)
    {
        var command = new Command("run", "Observe AWS, build the site, publish it and tell of a new edition, as far as the settings ask for it. Held or failed, it goes on with what was known, so that status.json tells why, and ends with 3 or 1.");
        command.SetAction(async (parsed, cancellation) =>
        {
            await Run.RunAsync(context.For(parsed), clock, cancellation);
            return ExitCode.Done;
        });
        return command;
    }
}
