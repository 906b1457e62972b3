using PermFeed.Classification;
using PermFeed.Editions;
using PermFeed.History;
using PermFeed.Reference;

namespace PermFeed;

/// <summary>The history with every action judged: what building and looking into it start from.</summary>
/// <param name="Judge">The rule book's judgement of an action, with the description and the service name where they are known.</param>
public sealed record JudgedHistory(RecordedHistory History, RuleBook Rules, Classifier Classifier, Func<ServiceAction, Judgement> Judge, Catalogue Catalogue)
{
    /// <exception cref="PermFeedException">A file of the history or the rule book is not as it must be.</exception>
    public static JudgedHistory Load(string dataFolder)
    {
        var history = new HistoryStore(dataFolder).Load();
        if (history.Last is null)
            throw new PermFeedException($"{dataFolder} holds no observation yet; make a history with 'permfeed import npm' or 'permfeed observe'");
        var rules = RuleBook.Load(dataFolder);
        var classifier = new Classifier(rules);
        var descriptions = DescriptionFile.ReadAll(dataFolder);
        var names = new ServiceNames(history);
        var versions = new CatalogueVersions(rules.Version, rules.Attack.AttackVersion, rules.Attack.AtlasVersion);
        Judgement Judge(ServiceAction action) => classifier.Judge(action, descriptions.GetValueOrDefault(action.Key), names[action.Key.ServicePrefix]);
        return new JudgedHistory(history, rules, classifier, Judge, CatalogueBuilder.Build(history, Judge, versions));
    }

    /// <summary>Entries whose action fits a pattern: an action, or one with * for any letters, compared without case as IAM does.</summary>
    public IEnumerable<CatalogueEntry> Find(string pattern) => Catalogue.Entries.Where(entry => ActionPattern.Fits(pattern, entry.Action.Key));

    /// <summary>What a reviewer should look at, newest first: unreviewed actions, and verdicts of low confidence on actions that the history saw appear.</summary>
    public IEnumerable<CatalogueEntry> ReviewQueue() => Catalogue.Entries
        .Where(entry => entry.State is ActionState.Present && !entry.Judgement.Reviewed)
        .Where(entry => entry.Judgement.Verdict is Verdict.Unreviewed || (entry.Judgement.Confidence is Confidence.Low && entry.FirstSeen is not null))
        .OrderByDescending(entry => entry.FirstSeen ?? DateOnly.MinValue)
        .ThenBy(entry => entry.Judgement.Verdict is not Verdict.Unreviewed)
        .ThenBy(entry => entry.Action.Key);
}
