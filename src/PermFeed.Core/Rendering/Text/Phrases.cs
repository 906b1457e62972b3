using System.Globalization;

namespace PermFeed.Rendering.Text;

/// <summary>The small words of good sentences.</summary>
internal static class Phrases
{
    /// <summary>"1 action", "1,095 actions", "no actions".</summary>
    public static string Count(int number, string singular, string? plural = null) => number switch
    {
        0 => $"no {plural ?? singular + "s"}",
        1 => $"1 {singular}",
        _ => $"{Number(number)} {plural ?? singular + "s"}",
    };

    public static string Plural(int number, string singular, string plural) => number == 1 ? singular : plural;

    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string AndList(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => $"{string.Join(", ", items.Take(items.Count - 1))} and {items[^1]}",
    };

    /// <summary>"One action", "12 actions", "No actions": at the start of a sentence, where a single figure looks lost.</summary>
    public static string AtStart(int number, string singular) => number switch
    {
        0 => $"No {singular}s",
        1 => $"One {singular}",
        _ => Count(number, singular),
    };
}
