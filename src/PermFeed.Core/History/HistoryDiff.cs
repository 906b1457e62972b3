using PermFeed.Reference;

namespace PermFeed.History;

/// <summary>What changed between two observations, taken together: what came and went in between does not show.</summary>
public sealed record HistoryDiff(Observation From, Observation To, ValueList<Change> Changes)
{
    /// <exception cref="PermFeedException">The first point does not lie before the second.</exception>
    public static HistoryDiff Between(RecordedHistory history, Observation from, Observation to)
    {
        var order = history.Observations.Select(observation => observation.Id).ToList();
        if (order.IndexOf(from.Id) > order.IndexOf(to.Id))
            throw new PermFeedException($"expected the earlier point first, found {from.Id} after {to.Id}");
        var (before, after) = (PastReference.At(history, from), PastReference.At(history, to));
        var diff = ReferenceDiff.Between(before, after, new Dictionary<ActionKey, ActionFacts>(), new Stamp(to.Id, new Window(from.Date, to.Date)));
        return new HistoryDiff(from, to, diff.Changes.Where(change => change.Kind is not ChangeKind.FactsLearned).ToValueList());
    }

    /// <summary>The changes as lines of the log.</summary>
    public IEnumerable<string> ToJsonLines() => Changes.Select(ChangeLine.Write);
}
