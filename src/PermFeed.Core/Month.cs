using System.Globalization;

namespace PermFeed;

/// <summary>A calendar month, written 2026-09.</summary>
public readonly record struct Month(int Year, int Number) : IComparable<Month>
{
    private DateOnly First => new(Year, Number, 1);

    public static Month Of(DateOnly date) => new(date.Year, date.Month);

    public static bool TryParse(string text, out Month month)
    {
        var valid = DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first);
        month = valid ? Of(first) : default;
        return valid;
    }

    public Month Next() => Of(First.AddMonths(1));

    public int CompareTo(Month other) => First.CompareTo(other.First);

    /// <summary>"September 2026": for people.</summary>
    public string Title() => First.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    public override string ToString() => First.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
