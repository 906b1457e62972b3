using PermFeed.History;

namespace PermFeed.Tests.History;

public sealed class HistoryDiffTests
{
    private static readonly RecordedHistory History = Histories.Of(
        ("2026-01-01", ["iam:A", "iam:B"]), ("2026-01-20", ["iam:A", "iam:C"]), ("2026-02-01", ["iam:A", "iam:B", "iam:C"]), ("2026-03-01", ["iam:C"]));

    [Theory]
    [InlineData("2026-01", "2026-02-01")]
    [InlineData("2026-01-31", "2026-01-20")]
    [InlineData("2027-01", "2026-03-01")]
    public void A_month_means_its_end_and_a_date_the_last_look_until_then(string text, string observation) =>
        Assert.Equal(observation, PointInTime.Find(History, text).Id);

    [Theory]
    [InlineData("2025-12-30", "the history begins on 2026-01-01")]
    [InlineData("yesterday", "expected a month (2026-08) or a date (2026-08-15), found 'yesterday'")]
    public void A_point_that_does_not_exist_is_an_error(string text, string expected) =>
        Assert.Contains(expected, Assert.Throws<PermFeedException>(() => PointInTime.Find(History, text)).Message, StringComparison.Ordinal);

    [Fact]
    public void What_came_and_went_in_between_does_not_show()
    {
        var diff = HistoryDiff.Between(History, PointInTime.Find(History, "2026-01-01"), PointInTime.Find(History, "2026-01"));

        Assert.Equal(["action_added iam:C"], diff.Changes.Select(change => $"{change.Kind.Name()} {change.Action}"));
    }

    [Fact]
    public void The_earlier_point_comes_first() => Assert.Throws<PermFeedException>(() =>
        HistoryDiff.Between(History, PointInTime.Find(History, "2026-02"), PointInTime.Find(History, "2026-01-01")));
}
