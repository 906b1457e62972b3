using System.CommandLine;
using PermFeed.Commands;

namespace PermFeed;

/// <summary>The list of commands, in the order of the help.</summary>
internal static class CommandList
{
    public static RootCommand Root(CommandContext context) => new("PermFeed tells which new AWS permissions are dangerous, and what to do about them.")
    {
        GlobalOptions.Data,
        GlobalOptions.Templates,
        RunCommand.Create(context, TimeProvider.System),
        ObserveCommand.Create(context, TimeProvider.System),
        ImportCommand.Create(context),
        BuildCommand.Create(context),
        PublishCommand.Create(context, TimeProvider.System),
        NotifyCommand.Create(context, TimeProvider.System),
        CheckCommand.Create(context),
        ExplainCommand.Create(context),
        EvaluateCommand.Create(context),
        ReviewCommand.Create(context),
        RulesCommand.Create(context),
        DiffCommand.Create(context),
        ControlsCommand.Create(context),
        StatusCommand.Create(context, TimeProvider.System),
        VerifyCommand.Create(context),
        WorkerCommand.Create(context, TimeProvider.System),
    };
}
