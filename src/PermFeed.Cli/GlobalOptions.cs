using System.CommandLine;

namespace PermFeed;

/// <summary>Options that every command understands; they win over permfeed.json and the environment.</summary>
internal static class GlobalOptions
{
    public static Option<string?> Data { get; } = new("--data") { Description = "Folder of the reference, the change log and the rule book (setting Data)", Recursive = true };

    public static Option<string?> Templates { get; } = new("--templates") { Description = "Folder of the templates (setting Templates)", Recursive = true };

    /// <summary>The context with what the command line says.</summary>
    public static CommandContext For(this CommandContext context, ParseResult parsed) => context with
    {
        Settings = context.Settings with
        {
            Data = parsed.GetValue(Data) ?? context.Settings.Data,
            Templates = parsed.GetValue(Templates) ?? context.Settings.Templates,
        },
    };
}
