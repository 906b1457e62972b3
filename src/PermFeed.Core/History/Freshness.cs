using System.Globalization;
using System.Text.Json.Serialization;

namespace PermFeed.History;

/// <summary>Whether the reference is still looked at often enough: within 36 hours for a daily feed, within 35 days for a monthly one.</summary>
public sealed record Freshness([property: JsonPropertyName("age_seconds")] TimeSpan Age, [property: JsonPropertyName("limit_seconds")] TimeSpan Limit)
{
    public const string Daily = "daily";
    public const string Monthly = "monthly";

    public bool Stale => Age > Limit;

    /// <param name="lastSuccess">When an observation was last recorded.</param>
    /// <param name="now">The time of asking.</param>
    /// <param name="cadence"><see cref="Daily"/> or <see cref="Monthly"/>.</param>
    public static Freshness Of(DateTimeOffset lastSuccess, DateTimeOffset now, string cadence) =>
        new(now - lastSuccess, cadence == Daily ? TimeSpan.FromHours(36) : TimeSpan.FromDays(35));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{(Stale ? "stale" : "fresh")}: last success {Words(Age)} ago, allowed are {Words(Limit)}");

    private static string Words(TimeSpan time) => time.TotalHours < 72
        ? $"{time.TotalHours.ToString("0", CultureInfo.InvariantCulture)} hours"
        : $"{time.TotalDays.ToString("0", CultureInfo.InvariantCulture)} days";
}
