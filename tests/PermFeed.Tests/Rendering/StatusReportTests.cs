using System.Globalization;
using PermFeed.History;
using PermFeed.Rendering;
using PermFeed.Tests.Support;

namespace PermFeed.Tests.Rendering;

public sealed class StatusReportTests
{
    private static readonly DateTimeOffset At = DateTimeOffset.Parse("2026-03-01T05:17:00Z", CultureInfo.InvariantCulture);

    private static readonly Status Well = new()
    {
        LastCheck = new CheckRecord(At, CheckOutcome.Recorded, "observation 2026-02-28: 10 changes", At, ["s3:Late stands in one source only"]),
        LastObservation = Some.Observation("2026-02-28", 3, 40, 10),
        Holds = [],
        Freshness = Freshness.Of(At, At.AddHours(2), Freshness.Daily),
    };

    [Fact]
    public void A_run_that_went_well() => Approved.Match(Text(Well), "md");

    [Fact]
    public void A_hold_with_text_that_wants_to_be_more() => Approved.Match(
        Text(Well with
        {
            LastCheck = new CheckRecord(At, CheckOutcome.Held, "hold 2026-03-01-1: 30 services vanished", At.AddDays(-1), []),
            Holds =
            [
                new Hold
                {
                    Id = "2026-03-01-1",
                    Date = Some.Day("2026-03-01"),
                    Source = "json",
                    Digest = "sha256:0",
                    Reasons = ["30 services vanished; limit 4"],
                    Evidence = ["[x](https://evil.example) @everyone", .. Enumerable.Range(1, 25).Select(number => $"prefix{number}")],
                },
            ],
        }),
        "md");

    private static string Text(Status status) => string.Join('\n', StatusReport.Markdown(status, [SampleSite.FebruaryEdition()])) + "\n";
}
