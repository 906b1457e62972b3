using Spectre.Console;

namespace PermFeed;

/// <summary>The console as commands see it: colours, bars and borders on a terminal, plain lines of any length in a pipe or a log.</summary>
internal static class Terminal
{
    private const int LogWidth = 200;

    public static IAnsiConsole Create()
    {
        if (!Console.IsOutputRedirected)
            return AnsiConsole.Console;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(Console.Out),
        });
        console.Profile.Width = LogWidth;
        console.Profile.Capabilities.Unicode = false;
        return console;
    }
}
