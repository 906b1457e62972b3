using System.Globalization;

namespace PermFeed.Classification.Labels;

/// <summary>So many of so many; null as a number when there is nothing to divide by.</summary>
public readonly record struct Ratio(int Part, int Whole)
{
    public double? Value => Whole is 0 ? null : (double)Part / Whole;

    public override string ToString() => Value is { } value ? string.Create(CultureInfo.InvariantCulture, $"{value:0.000} ({Part}/{Whole})") : "-";
}
