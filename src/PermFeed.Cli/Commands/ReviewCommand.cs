using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using PermFeed.Rendering;

namespace PermFeed.Commands;

/// <summary><c>permfeed review</c>.</summary>
internal static class ReviewCommand
{
    private const int DefaultLimit = 50;

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static Command Create(CommandContext context)
    {
        var limit = new Option<int>("--limit") { Description = "How many to list; 0 lists all", DefaultValueFactory = _ => DefaultLimit };
        var json = new Option<bool>("--json") { Description = "Print one JSON object per action" };
        var command = new Command("review", "List what a person should look at: unreviewed actions and verdicts of low confidence, newest first. A verdict is one line in overrides/verdicts.yaml.") { limit, json };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(limit) < 0)
                throw new SettingsException($"--limit is {parsed.GetValue(limit)}; expected how many to list, or 0 for all");
            var queue = JudgedHistory.Load(context.ForReading(parsed).Settings.Data).ReviewQueue().ToList();
            var shown = parsed.GetValue(limit) is > 0 and var most ? queue.Take(most) : queue;
            foreach (var entry in shown)
                context.Out.WriteLine(parsed.GetValue(json)
                    ? JsonSerializer.Serialize(ExplainedAction.Of(entry), Json)
                    : string.Create(CultureInfo.InvariantCulture, $"{entry.FirstSeen:yyyy-MM-dd}  {entry.Judgement.Verdict.Id(),-10}  {entry.Action.Key,-60}  {(entry.Judgement.Rules.Count > 0 ? entry.Judgement.Rules[0].RuleId : "no rule")}"));
            if (!parsed.GetValue(json))
                context.Out.WriteLine($"{queue.Count} actions wait for a reviewer");
            return ExitCode.Done;
        });
        return command;
    }
}
