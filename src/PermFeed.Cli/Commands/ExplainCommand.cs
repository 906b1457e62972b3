using System.CommandLine;
using System.Text.Json;
using PermFeed.Rendering;

namespace PermFeed.Commands;

/// <summary><c>permfeed explain</c>.</summary>
internal static class ExplainCommand
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static Command Create(CommandContext context)
    {
        var pattern = new Argument<string>("action") { Description = "An action such as iam:PassRole, or one with * and ? as in policies: bedrock*:Create*" };
        var verbose = new Option<bool>("--verbose", "-v") { Description = "Also show the rules that almost matched, and what each lacked" };
        var json = new Option<bool>("--json") { Description = "Print one JSON object per action" };
        var command = new Command("explain", "Show an action's verdict, the rules that matched with their evidence, its facts and its history.") { pattern, verbose, json };
        command.SetAction(parsed =>
        {
            var judged = JudgedHistory.Load(context.ForReading(parsed).Settings.Data);
            var found = judged.Find(parsed.GetValue(pattern)!).ToList();
            foreach (var entry in found)
            {
                if (parsed.GetValue(json))
                    context.Out.WriteLine(JsonSerializer.Serialize(ExplainedAction.Of(entry), Json));
                else
                    foreach (var line in ExplainReport.Text(judged, entry, parsed.GetValue(verbose)))
                        context.Out.WriteLine(line);
            }

            return found.Count > 0 ? ExitCode.Done : throw new PermFeedException($"no action fits '{Printable.Of(parsed.GetValue(pattern))}'");
        });
        return command;
    }
}
