using System.CommandLine;
using PermFeed.Classification.Quality;
using PermFeed.Editions;
using PermFeed.Rendering;

namespace PermFeed.Commands;

/// <summary><c>permfeed rules</c>.</summary>
internal static class RulesCommand
{
    private const int DefaultMonths = 3;
    private const int MostMonths = 1200;

    public static Command Create(CommandContext context)
    {
        var months = new Option<int>("--months") { Description = "How many of the newest months count as new", DefaultValueFactory = _ => DefaultMonths };
        var command = new Command("rules", "List the rules with how many actions each matches and leads, over the whole reference and over the newest months.") { months };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(months) is < 1 or > MostMonths)
                throw new SettingsException($"--months is {parsed.GetValue(months)}; expected 1 to {MostMonths}");
            var judged = JudgedHistory.Load(context.ForReading(parsed).Settings.Data);
            var present = judged.Catalogue.Entries.Where(entry => entry.State is ActionState.Present).ToList();
            var since = judged.History.Last!.Date.AddMonths(-parsed.GetValue(months));
            var all = RuleUsage.Count(judged.Rules, present.Select(entry => entry.Judgement));
            var recent = RuleUsage.Count(judged.Rules, present.Where(entry => entry.FirstSeen > since).Select(entry => entry.Judgement));
            context.Out.WriteLine("matches   leads  new matches  new leads  verdict     rule");
            for (var i = 0; i < all.Count; i++)
                context.Out.WriteLine($"{all[i].Matches,7} {all[i].Leads,7} {recent[i].Matches,12} {recent[i].Leads,10}  {all[i].Rule.Verdict.Id(),-10}  {all[i].Rule.Id}");
            context.Out.WriteLine($"{all.Count} rules, version {judged.Rules.Version}; from exact names {RuleQuality.FromExactNames(present.Select(entry => entry.Judgement))} of the flagged actions");
            return ExitCode.Done;
        });
        return command;
    }
}
