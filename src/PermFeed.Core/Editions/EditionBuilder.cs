using PermFeed.Classification;
using PermFeed.History;
using PermFeed.Reference;

namespace PermFeed.Editions;

/// <summary>
/// A history as editions: the months in which the reference was observed, each with its changes judged on the facts known at the time. Pure,
/// and rebuilt from scratch each time, so that a better rule improves every month while a month's facts stay as they were.
/// </summary>
public static class EditionBuilder
{
    /// <param name="history">Everything observed.</param>
    /// <param name="judge">The rule book's judgement of an action.</param>
    /// <returns>Oldest first. A month that holds only the baseline has no edition: nothing is known to have changed in it.</returns>
    public static IReadOnlyList<Edition> Build(RecordedHistory history, Func<ServiceAction, Judgement> judge)
    {
        var judged = new ChangeJudge(history, judge).Judge().ToLookup(change => change.Change.Month);
        var editions = new List<Edition>();
        var previous = history.Observations.Count > 0 ? history.Observations[0] : null;
        foreach (var month in history.Observations.Skip(1).GroupBy(observation => Month.Of(observation.Date.AddDays(-1))))
        {
            var observations = month.ToValueList();
            editions.Add(new Edition
            {
                Month = month.Key,
                Window = new Window(previous!.Date, observations[^1].Date),
                Observations = observations,
                Changes = Numbered(judged[month.Key]).ToValueList(),
                Services = observations[^1].Services,
                Actions = observations[^1].Actions,
            });
            previous = observations[^1];
        }

        return editions;
    }

    // An action that flaps has several changes of a kind in a month; their number keeps published ids apart.
    private static IEnumerable<JudgedChange> Numbered(IEnumerable<JudgedChange> changes)
    {
        var seen = new Dictionary<(ChangeKind, string), int>();
        foreach (var change in changes)
        {
            var subject = (change.Change.Kind, change.Change.Action?.Key ?? change.Change.ServicePrefix);
            seen[subject] = seen.GetValueOrDefault(subject) + 1;
            yield return change with { Ordinal = seen[subject] };
        }
    }
}
