using System.CommandLine;

namespace PermFeed;

/// <summary>The list of commands, in the order of the help.</summary>
internal static class CommandList
{
    public static RootCommand Root(CommandContext context)
    {
        _ = context;
        return new RootCommand("PermFeed tells which new AWS permissions are dangerous, and what to do about them.");
    }
}
