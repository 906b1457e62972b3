using System.CommandLine;
using System.Text.Json;

namespace PermFeed.Commands;

/// <summary><c>permfeed check</c>.</summary>
internal static class CheckCommand
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static Command Create(CommandContext context)
    {
        var json = new Option<bool>("--json") { Description = "Print the findings as JSON" };
        var command = new Command("check", "Check data, change log, rule book and templates; prove every observation by undoing the log.") { json };
        command.SetAction(parsed =>
        {
            var settings = context.ForReading(parsed).Settings;
            var results = Check.Run(settings.Data, settings.Templates);
            if (parsed.GetValue(json))
                context.Out.WriteLine(JsonSerializer.Serialize(results, Json));
            else
                Show(context.Out, results);
            return results.All(result => result.Problems.Count == 0) ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static void Show(TextWriter output, IReadOnlyList<CheckResult> results)
    {
        foreach (var result in results)
        {
            output.WriteLine($"{(result.Problems.Count == 0 ? "ok  " : "FAIL")}  {result.What}: {result.Summary}");
            foreach (var problem in result.Problems)
                output.WriteLine($"      {problem}");
        }
    }
}
