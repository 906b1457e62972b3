using System.Globalization;

namespace PermFeed.Reference.Agreement;

/// <summary>
/// AWS's two sources follow each other within a day or so. So an action that one of them shows is new only when the other shows it too or two days
/// have passed, and an action is gone only when both have dropped it: services at their end leave the pages many months before the documents.
/// </summary>
public static class Lags
{
    private const int Days = 2;

    /// <param name="observed">Of both sources; that of one source passes as it is.</param>
    /// <param name="known">The reference after the last observation; a first observation takes all that either shows.</param>
    /// <param name="lags">Those of the last observation.</param>
    /// <param name="today">The day of the observation.</param>
    /// <returns>The observation without the actions that are waited for, and the lags to keep.</returns>
    public static (ObservedReference Observed, ValueList<Lag> Lags) Settle(
        ObservedReference observed, AuthorizationReference known, ValueList<Lag> lags, DateOnly today)
    {
        if (observed.OnlyIn is null)
            return (observed, []);
        var before = lags.ToDictionary(lag => (lag.Action, lag.OnlyIn), lag => lag.Since);
        var now = observed.OnlyIn
            .Select(entry => new Lag(entry.Key, entry.Value, before.GetValueOrDefault((entry.Key, entry.Value), today)))
            .OrderBy(lag => lag.Action).ToValueList();
        var waiting = now.Where(lag => known.ActionCount > 0 && known.Find(lag.Action) is null && today.DayNumber - lag.Since.DayNumber < Days)
            .Select(lag => lag.Action).ToHashSet();
        return (waiting.Count > 0 ? Without(observed, waiting, known) : observed, now);
    }

    /// <summary>One lag a line: action, source and day, divided by tabs.</summary>
    public static string Format(ValueList<Lag> lags) =>
        string.Concat(lags.Select(lag => string.Create(CultureInfo.InvariantCulture, $"{lag.Action}\t{lag.OnlyIn}\t{lag.Since:yyyy-MM-dd}\n")));

    /// <exception cref="FileFormatException">A line is not of the form that <see cref="Format"/> writes.</exception>
    public static ValueList<Lag> Parse(string file, string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select((line, index) => ParseLine(file, index + 1, line)).ToValueList();

    private static Lag ParseLine(string file, int number, string line) =>
        line.Split('\t') is [var action, var onlyIn, var day]
        && ActionKey.TryParse(action, out var key)
        && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var since)
            ? new Lag(key, onlyIn, since)
            : throw new FileFormatException(file, number, $"expected an action, a source and a day divided by tabs, found '{Printable.Of(line)}'");

    private static ObservedReference Without(ObservedReference observed, HashSet<ActionKey> waiting, AuthorizationReference known)
    {
        var services = observed.Reference.Services
            .Where(service => service.Actions.Count == 0 || known.Find(service.Prefix) is not null || service.Actions.Any(action => !waiting.Contains(action.Key)))
            .Select(service => service with { Actions = service.Actions.Where(action => !waiting.Contains(action.Key)).ToValueList() });
        return observed with { Reference = new AuthorizationReference(services) };
    }
}
