using System.CommandLine;
using PermFeed.History;
using PermFeed.Rendering;

namespace PermFeed.Commands;

/// <summary><c>permfeed diff</c>.</summary>
internal static class DiffCommand
{
    public static Command Create(CommandContext context)
    {
        var from = new Argument<string>("from") { Description = "A month (2026-06: its end) or a date (2026-06-15: the last observation until then)" };
        var to = new Argument<string>("to") { Description = "A later month or date" };
        var format = new Option<string>("--format") { Description = "text, markdown, or json (one change a line, as in the change log)", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "markdown", "json");
        var json = new Option<bool>("--json") { Description = "Short for --format json" };
        var command = new Command("diff", "Show what changed in the reference between two months or dates.") { from, to, format, json };
        command.SetAction(parsed =>
        {
            var (begin, end) = (Point("<from>", parsed.GetValue(from)!), Point("<to>", parsed.GetValue(to)!));
            var history = new HistoryStore(context.ForReading(parsed).Settings.Data).Load();
            var diff = HistoryDiff.Between(history, PointInTime.Find(history, begin), PointInTime.Find(history, end));
            var lines = parsed.GetValue(json) ? diff.ToJsonLines() : parsed.GetValue(format) switch
            {
                "json" => diff.ToJsonLines(),
                "markdown" => DiffReport.Markdown(diff),
                _ => DiffReport.Text(diff),
            };
            foreach (var line in lines)
                context.Out.WriteLine(line);
            return ExitCode.Done;
        });
        return command;
    }

    private static string Point(string name, string text) => Month.TryParse(text, out _) || Dates.TryParse(text, out _) ? text
        : throw new SettingsException($"{name} is '{Printable.Of(text)}'; expected a month (2026-08) or a date (2026-08-15)");
}
