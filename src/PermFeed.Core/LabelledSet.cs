using PermFeed.Classification;
using PermFeed.Classification.Labels;
using PermFeed.Editions;
using PermFeed.Reference;

namespace PermFeed;

/// <summary>Labels with the verdicts of a judged history.</summary>
/// <param name="judged">The history.</param>
/// <param name="unknownServices">Judge each action as if no family knew its service, the way a service is judged in the month it appears.</param>
public sealed class LabelledSet(JudgedHistory judged, bool unknownServices = false)
{
    private const string Unknown = "unknown-";

    private readonly Dictionary<ActionKey, CatalogueEntry> entries = judged.Catalogue.Entries.ToDictionary(entry => entry.Action.Key);

    /// <summary>An action may be labelled in several files (withdrawn and returned); its first label counts.</summary>
    public Evaluation Evaluate(IEnumerable<Label> labels) =>
        Evaluation.Of(labels.DistinctBy(label => label.Action).Select(label => new JudgedLabel(label, Judge(label.Action))));

    /// <summary>Recall of the known actions by risk category, in lines for people.</summary>
    public IEnumerable<string> Known(string file, bool misses)
    {
        var known = KnownActions.Read(file, File.ReadAllText(file)).Select(row => (row.Action, Judgement: Judge(row.Action), row.Categories)).ToList();
        yield return $"known actions: {known.Count}, judged privileged or sensitive";
        foreach (var category in Enum.GetValues<RiskCategory>())
            yield return $"  {category.Id(),-20} {KnownActions.Recall(known.Select(row => (row.Judgement, row.Categories)), category)}";
        if (misses)
            foreach (var (action, _, categories) in known.Where(row => !row.Judgement.Flagged))
                yield return $"  missed     {action}: {string.Join(", ", categories.Select(category => category.Id()))}";
    }

    // An action that the history never saw (between two observations, or of another partition) is judged by its name alone.
    public Judgement Judge(ActionKey action)
    {
        var entry = entries.GetValueOrDefault(action);
        if (unknownServices)
            return judged.Classifier.Judge(new ServiceAction(ActionKey.Of(Unknown + action.ServicePrefix, action.Name), entry?.Action.Facts ?? new ActionFacts()));
        return entry?.Judgement ?? judged.Classifier.Judge(new ServiceAction(action, new ActionFacts()));
    }
}
