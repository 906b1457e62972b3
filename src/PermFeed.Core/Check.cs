using PermFeed.Classification;
using PermFeed.Classification.Quality;
using PermFeed.History;
using PermFeed.Reference;
using PermFeed.Rendering.Templates;

namespace PermFeed;

/// <summary>Proves everything that a build rests on: data files, the log against every observation, rules with their examples, templates.</summary>
public static class Check
{
    /// <returns>What was checked, in order, with the problems of each; loading stops at the first broken file of a kind.</returns>
    public static IReadOnlyList<CheckResult> Run(string dataFolder, string templatesFolder)
    {
        var history = RecordedHistory.Empty;
        var read = CheckResult.Of("history", () =>
        {
            history = new HistoryStore(dataFolder).Load();
            ReadTheRest(dataFolder);
            return ($"{history.Observations.Count} observations, {history.Changes.Count} changes, {history.Reference.ActionCount} actions", []);
        });
        return
        [
            read,
            .. read.Problems.Count == 0 ? [Chain(history)] : Array.Empty<CheckResult>(),
            Rules(dataFolder, history.Reference),
            CheckResult.Of("templates", () =>
            {
                var templates = TemplateFolder.Load(templatesFolder);
                return (templatesFolder, [.. templates.Missing(TemplateNames.All).Select(name => $"there is no template {name}")]);
            }),
        ];
    }

    // What stands beside the history and stops a build, an observation or a status when it is damaged
    private static void ReadTheRest(string dataFolder)
    {
        _ = new CheckFile(dataFolder).Read();
        _ = new HoldFolder(dataFolder).All();
        _ = new LagFile(dataFolder).Read();
        _ = DescriptionFile.ReadAll(dataFolder);
    }

    private static CheckResult Chain(RecordedHistory history) =>
        CheckResult.Of("chain", () => ($"{history.Observations.Count} past references rebuilt from the log", [.. ChainCheck.Problems(history)]));

    /// <summary>A short reference has few of the examples; what is no error must not bury what is.</summary>
    private const int MostNotes = 5;

    // Without a reference no rule would match anything, which says nothing about the rules
    private static CheckResult Rules(string dataFolder, AuthorizationReference reference) => CheckResult.Of("rule book", () =>
    {
        var rules = RuleBook.Load(dataFolder);
        var findings = reference.ActionCount == 0 ? [] : RuleQuality.Check(rules, reference);
        string[] notes = reference.ActionCount == 0 ? ["; without a reference to hold the examples against"]
            : [.. findings.Where(finding => !finding.IsError).Select(finding => $"; {finding.RuleId}: {finding.Problem}")];
        if (notes.Length > MostNotes)
            notes = [.. notes.Take(MostNotes), $"; and {notes.Length - MostNotes} more examples or rules without an action"];
        return ($"{rules.Rules.Count} rules, version {rules.Version}, ATT&CK {rules.Attack.AttackVersion}{string.Concat(notes)}",
            [.. findings.Where(finding => finding.IsError).Select(finding => $"{finding.RuleId}: {finding.Problem}")]);
    });
}
