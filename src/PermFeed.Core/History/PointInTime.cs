namespace PermFeed.History;

/// <summary>Finds the observation that a person means by a month or a date.</summary>
public static class PointInTime
{
    /// <param name="history">With at least one observation.</param>
    /// <param name="text"><c>2026-08</c> means the last observation of that month's edition or before it, <c>2026-08-15</c> the last one on or before that day.</param>
    /// <exception cref="PermFeedException">The text is neither, or lies before the first observation.</exception>
    public static Observation Find(RecordedHistory history, string text)
    {
        Func<Observation, bool> notLater = Month.TryParse(text, out var month) ? observation => Month.Of(observation.Date.AddDays(-1)).CompareTo(month) <= 0
            : Dates.TryParse(text, out var date) ? observation => observation.Date <= date
            : throw new PermFeedException($"expected a month (2026-08) or a date (2026-08-15), found '{Printable.Of(text)}'");
        if (history.Observations.Count == 0)
            throw new PermFeedException("the history has no observation yet; make one with 'permfeed import npm'");
        return history.Observations.LastOrDefault(notLater)
            ?? throw new PermFeedException($"nothing was observed by {text}; the history begins on {history.Observations[0].Date.Iso()}");
    }
}
