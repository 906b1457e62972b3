using System.CommandLine;
using PermFeed.Classification.Labels;
using PermFeed.Rendering;

namespace PermFeed.Commands;

/// <summary><c>permfeed evaluate</c>.</summary>
internal static class EvaluateCommand
{
    public static Command Create(CommandContext context)
    {
        var files = new Argument<string[]>("labels") { Description = "Label files; without any, those of data/labels", Arity = ArgumentArity.ZeroOrMore };
        var misses = new Option<bool>("--misses") { Description = "List every action on which reviewers and rule book differ" };
        var unknown = new Option<bool>("--unknown-services") { Description = "Judge every action as if its service were new, so that no family knows it" };
        var command = new Command("evaluate", "Measure the rule book against hand-judged actions: precision, recall, F1, agreement on category and tactic.") { files, misses, unknown };
        command.SetAction(parsed =>
        {
            var judged = JudgedHistory.Load(context.ForReading(parsed).Settings.Data);
            var evaluator = new LabelledSet(judged, parsed.GetValue(unknown));
            foreach (var line in Lines(evaluator, parsed.GetValue(files)!, Path.Combine(context.ForReading(parsed).Settings.Data, "labels"), parsed.GetValue(misses)))
                context.Out.WriteLine(line);
            return ExitCode.Done;
        });
        return command;
    }

    private static IEnumerable<string> Lines(LabelledSet set, string[] files, string folder, bool misses)
    {
        if (files.Length > 0)
            return Group(set, "labels", [.. files.Select(file => (file, LabelFile.Read(file, Text(file))))], misses);
        return
        [
            .. Group(set, "judged by three reviewers", LabelFolder.Read(folder, LabelKind.ThreeReviewers), misses),
            .. Group(set, "judged by two reviewers", LabelFolder.Read(folder, LabelKind.TwoReviewers), misses),
            .. Group(set, "judged by one reviewer", LabelFolder.Read(folder, LabelKind.OneReviewer), misses),
            .. set.Known(Path.Combine(folder, LabelFolder.KnownFile), misses),
        ];
    }

    private static string Text(string file) => File.Exists(file) ? File.ReadAllText(file)
        : throw new PermFeedException($"'{Printable.Of(file)}': expected a file of labels, found {(Directory.Exists(file) ? "a folder" : "nothing")}");

    private static IEnumerable<string> Group(LabelledSet set, string title, IReadOnlyList<(string Name, ValueList<Label> Labels)> files, bool misses)
    {
        if (files.Count > 1)
            foreach (var (name, labels) in files)
                foreach (var line in EvaluationReport.Text(name, set.Evaluate(labels)))
                    yield return line;
        var all = set.Evaluate(files.SelectMany(file => file.Labels));
        foreach (var line in EvaluationReport.Text($"all {title}", all).Concat(EvaluationReport.Categories(all)).Concat(misses ? EvaluationReport.Misses(all) : []))
            yield return line;
    }
}
