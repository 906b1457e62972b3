using System.Diagnostics;

namespace PermFeed.Tests.Cli;

/// <summary>Runs the built permfeed in a folder of its own, as a user does.</summary>
internal static class Executable
{
    // In the folder of its own build: here the web framework of the tests has taken the place of some of its assemblies.
    public static string Path { get; } = System.IO.Path.GetFullPath(AppContext.BaseDirectory.Replace("PermFeed.Tests", "PermFeed.Cli", StringComparison.Ordinal) + "permfeed");

    public static Outcome Run(string folder, params string[] arguments) => Run(folder, [], arguments);

    public static Outcome Run(string folder, Dictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(folder, environment, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        return new Outcome(process.ExitCode, output.Result, error.Result);
    }

    public static Process Start(string folder, Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    internal sealed record Outcome(int ExitCode, string Output, string Error);
}
