using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace PermFeed.Commands;

/// <summary><c>permfeed build</c>.</summary>
internal static class BuildCommand
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static Command Create(CommandContext context)
    {
        var output = new Option<string?>("--out") { Description = "Folder that is replaced by the built site (setting Out)" };
        var baseUrl = new Option<string?>("--base-url") { Description = "Where the site will be read; absolute links begin with it (setting BaseUrl)" };
        var json = new Option<bool>("--json") { Description = "Print the numbers as JSON" };
        var command = new Command("build", "Build every month's recap, the feeds and the catalogue from the data folder. No network.") { output, baseUrl, json };
        command.SetAction(parsed =>
        {
            var settings = context.ForReading(parsed).Settings;
            settings = SettingsReader.Check(settings with { Out = parsed.GetValue(output) ?? settings.Out, BaseUrl = parsed.GetValue(baseUrl) ?? settings.BaseUrl });
            Run(context with { Settings = settings }, parsed.GetValue(json));
            return ExitCode.Done;
        });
        return command;
    }

    internal static void Run(CommandContext context, bool json = false)
    {
        var settings = context.Settings;
        var watch = Stopwatch.StartNew();
        var result = Build.Run(new BuildOptions(settings.Data, settings.Templates, settings.Out, new Uri(settings.BaseUrl), settings.TagAuthority));
        if (json)
            context.Out.WriteLine(JsonSerializer.Serialize(result, Json));
        else
            Show(context.Console, result, watch.Elapsed);
    }

    private static void Show(IAnsiConsole console, BuildResult result, TimeSpan elapsed)
    {
        var table = new Table().AddColumns("Months", "Actions", "Added", "Privileged", "Sensitive", "Unreviewed", "Files", "Seconds");
        foreach (var column in table.Columns)
            column.RightAligned();
        table.AddRow([.. new[] { result.Months, result.Actions, result.Added, result.Privileged, result.Sensitive, result.Unreviewed, result.Files }
            .Select(number => number.ToString("N0", CultureInfo.InvariantCulture)), elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)]);
        console.Write(table);
        console.WriteLine($"Open {Path.Combine(Path.GetFullPath(result.OutFolder), "index.html")}");
    }
}
