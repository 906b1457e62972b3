using System.Globalization;

namespace PermFeed.History;

/// <summary>Dates as ISO 8601 texts, whatever the machine's culture.</summary>
public static class Dates
{
    private const string Form = "yyyy-MM-dd";

    public static string Iso(this DateOnly date) => date.ToString(Form, CultureInfo.InvariantCulture);

    public static bool TryParse(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
