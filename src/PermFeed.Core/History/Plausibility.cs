using System.Globalization;
using PermFeed.Reference;

namespace PermFeed.History;

/// <summary>
/// How much may change between two observations before a person must look (holds) or should (warnings). The limits fit four and a half
/// years of AWS's own history: no legitimate change reached half of a hold. Every one of them is a failure that other readers of the
/// reference published as news.
/// </summary>
/// <param name="Holds">Reasons to store nothing, with the limit and what was found.</param>
/// <param name="Warnings">Reasons to mention it.</param>
internal sealed record Plausibility(ValueList<string> Holds, ValueList<string> Warnings)
{
    // The counts are for windows of up to this many days and rise in proportion for longer ones.
    private const double OrdinaryWindow = 31;

    /// <summary>A first observation has nothing to be compared with, but an empty one is never right.</summary>
    public static Plausibility OfBaseline(ObservedReference observed) =>
        new(observed.Reference.ActionCount == 0 ? [$"{observed.Source} has no actions"] : [], []);

    public static Plausibility Of(AuthorizationReference known, ObservedReference observed, ValueList<Change> changes, Window window)
    {
        var scale = Math.Max(1, window.Days / OrdinaryWindow);
        var limits = Counts(known, changes, scale)
            .Concat(GuttedServices(known, changes))
            .Concat(Coverage(known, observed)).ToList();
        return new Plausibility(
            limits.Where(limit => limit.Found > limit.Hold).Select(limit => limit.Describe(limit.Hold)).ToValueList(),
            limits.Where(limit => limit.Found > limit.Warn && limit.Found <= limit.Hold).Select(limit => limit.Describe(limit.Warn)).ToValueList());
    }

    private static IEnumerable<Limit> Counts(AuthorizationReference known, ValueList<Change> changes, double scale)
    {
        int Count(params ReadOnlySpan<ChangeKind> kinds)
        {
            var wanted = kinds.ToArray();
            return changes.Count(change => wanted.Contains(change.Kind));
        }

        var lost = 100.0 * Count(ChangeKind.ActionRemoved) / Math.Max(1, known.ActionCount);
        yield return new Limit("actions lost, in percent of all", lost, 0.3 * scale, 1 * scale);
        yield return new Limit("service prefixes vanished", Count(ChangeKind.ServiceRemoved), 2 * scale, 4 * scale);
        yield return new Limit("access levels changed", Count(ChangeKind.AccessLevelChanged), 40 * scale, 100 * scale);
        yield return new Limit("actions added", Count(ChangeKind.ActionAdded, ChangeKind.ActionReturned), 200 * scale, 600 * scale);
    }

    // A service that vanishes whole counts as a prefix; one that loses most of its actions looks like a half-parsed page.
    private static IEnumerable<Limit> GuttedServices(AuthorizationReference known, ValueList<Change> changes)
    {
        var gone = changes.Where(change => change.Kind is ChangeKind.ServiceRemoved).Select(change => change.ServicePrefix).ToHashSet();
        return changes.Where(change => change.Kind is ChangeKind.ActionRemoved && !gone.Contains(change.ServicePrefix))
            .CountBy(change => change.ServicePrefix)
            .Where(lost => known.Find(lost.Key)!.Actions.Count >= 10)
            .Select(lost => new Limit($"actions of '{lost.Key}' lost, in percent", 100.0 * lost.Value / known.Find(lost.Key)!.Actions.Count, 50, 70));
    }

    // Counting actions alone passed the loss of every dependent action in July 2026: each fact that a source claims to provide must stay filled.
    private static IEnumerable<Limit> Coverage(AuthorizationReference known, ObservedReference observed)
    {
        foreach (var (name, share) in FactCoverage.Of(observed.Reference).Where(fact => observed.Provides.Contains(fact.Name)))
        {
            var before = FactCoverage.Of(known).Single(fact => fact.Name == name).Share;
            var emptied = before > 0 && share == 0;
            yield return new Limit($"actions with {name}, percentage points lost{(emptied ? " (now none has any)" : "")}", emptied ? 100 : before - share, 5, 20);
        }
    }

    private sealed record Limit(string What, double Found, double Warn, double Hold)
    {
        public string Describe(double limit) => string.Create(CultureInfo.InvariantCulture, $"{What}: {Found:0.##}, limit {limit:0.##}");
    }
}
