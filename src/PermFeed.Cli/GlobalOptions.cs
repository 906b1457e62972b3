using System.CommandLine;

namespace PermFeed;

/// <summary>Options that every command understands; they win over permfeed.json and the environment.</summary>
internal static class GlobalOptions
{
    public static Option<string?> Data { get; } = new("--data") { Description = "Folder of the reference, the change log and the rule book (setting Data)", Recursive = true };

    public static Option<string?> Templates { get; } = new("--templates") { Description = "Folder of the templates (setting Templates)", Recursive = true };

    /// <summary>
    /// The same for a command that only reads: where neither the command line nor a setting names a folder and the working folder has none, it takes
    /// the one that a package carries beside the program.
    /// </summary>
    public static CommandContext ForReading(this CommandContext context, ParseResult parsed)
    {
        var current = context.For(parsed);
        var defaults = new Settings();
        return current with
        {
            Settings = current.Settings with
            {
                Data = Carried(current.Settings.Data, defaults.Data),
                Templates = Carried(current.Settings.Templates, defaults.Templates),
            },
        };
    }

    /// <summary>The context with what the command line says.</summary>
    /// <exception cref="SettingsException">A folder's name is empty: a variable of a script that was not set.</exception>
    public static CommandContext For(this CommandContext context, ParseResult parsed) => context with
    {
        Settings = SettingsReader.Check(context.Settings with
        {
            Data = parsed.GetValue(Data) ?? context.Settings.Data,
            Templates = parsed.GetValue(Templates) ?? context.Settings.Templates,
        }),
    };

    private static string Carried(string folder, string usual)
    {
        var carried = Path.Combine(AppContext.BaseDirectory, "carried", usual);
        return folder == usual && !Directory.Exists(folder) && Directory.Exists(carried) ? carried : folder;
    }
}
