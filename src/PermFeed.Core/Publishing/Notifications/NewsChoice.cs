using PermFeed.Classification;
using PermFeed.Editions;
using PermFeed.History;

namespace PermFeed.Publishing.Notifications;

/// <summary>What is news. History that was filled in afterwards is not.</summary>
internal static class NewsChoice
{
    /// <summary>An action that was observed longer ago is no alarm any more; its edition tells of it.</summary>
    private const int AlarmingDays = 7;

    /// <summary>The newest edition whose month is over for the observations, or why there is none to tell of.</summary>
    /// <param name="editions">Oldest first.</param>
    /// <param name="today">UTC.</param>
    /// <param name="oldestDays">An edition whose month ended longer ago is not told of.</param>
    public static (Edition? Edition, string Remark) Newest(IReadOnlyList<Edition> editions, DateOnly today, int oldestDays)
    {
        var last = editions.Count > 0 ? editions[^1].Window.To : default;
        var complete = editions.LastOrDefault(edition => last >= End(edition.Month));
        if (complete is null)
            return (null, "no edition is complete yet");
        var age = today.DayNumber - End(complete.Month).DayNumber;
        return age <= oldestDays ? (complete, "")
            : (null, $"the newest complete edition, {complete.Month}, ended {age} days ago, more than {oldestDays}; --edition {complete.Month} sends it all the same");
    }

    /// <exception cref="PermFeedException">There is no such edition.</exception>
    public static Edition Named(IReadOnlyList<Edition> editions, Month month) =>
        editions.FirstOrDefault(edition => edition.Month == month)
            ?? throw new PermFeedException($"there is no edition {month}; expected one of {string.Join(", ", editions.Select(edition => edition.Month))}");

    /// <summary>Privileged actions of at least this severity that were observed a few days ago at most and are still there.</summary>
    public static IReadOnlyList<JudgedChange> Alarming(IReadOnlyList<Edition> editions, DateOnly today, Severity least) =>
    [
        .. editions.SelectMany(edition => edition.Changes)
            .Where(change => change is { Change.Kind: ChangeKind.ActionAdded, State: not ChangeState.Withdrawn, Judgement.Privileged: true })
            .Where(change => change.Judgement!.Severity >= least && today.DayNumber - change.Change.ObservedOn.DayNumber <= AlarmingDays),
    ];

    // What is seen on the first of a month happened in the month before
    private static DateOnly End(Month month) => new(month.Next().Year, month.Next().Number, 1);
}
