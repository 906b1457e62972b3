using PermFeed.Reference;

namespace PermFeed.History;

/// <summary>A plausibility limit holds an observation: nothing of it is stored but the reasons and the evidence until a person has looked.</summary>
public sealed class HeldException : PermFeedException
{
    private const int Examples = 20;

    internal HeldException(ObservedReference observed, Stamp stamp, ReferenceDiff diff, ValueList<string> holds)
        : base($"the observation of {stamp.Window.To.Iso()} from {observed.Source} is held: {string.Join("; ", holds)}")
    {
        Holds = holds;
        Date = stamp.Window.To;
        Origin = observed.Source;
        Digest = ReferenceDigest.Of(diff.Reference);
        Evidence = EvidenceOf(diff).ToValueList();
    }

    public ValueList<string> Holds { get; }

    public ValueList<string> Evidence { get; }

    public DateOnly Date { get; }

    public string Origin { get; }

    /// <summary>Of the reference that would have been recorded.</summary>
    public string Digest { get; }

    private static IEnumerable<string> EvidenceOf(ReferenceDiff diff)
    {
        yield return $"observed: {diff.Reference.Services.Count} services, {diff.Reference.ActionCount} actions";
        foreach (var kind in diff.Changes.Where(change => change.Kind is not ChangeKind.FactsLearned).GroupBy(change => change.Kind).OrderBy(kind => kind.Key))
        {
            var names = kind.Take(Examples).Select(change => change.Action?.Text ?? change.ServicePrefix);
            yield return $"{kind.Key.Name()}: {kind.Count()}, such as {string.Join(", ", names)}";
        }
    }
}
