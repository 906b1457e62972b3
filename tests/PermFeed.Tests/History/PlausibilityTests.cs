using PermFeed.History;
using PermFeed.Reference;
using PermFeed.Tests.Support;

namespace PermFeed.Tests.History;

public sealed class PlausibilityTests
{
    private static readonly string[] Known = Histories.Many(services: 20, actions: 100);

    [Fact]
    public void An_ordinary_day_passes() => Assert.Empty(Next([.. Known, "svc0:New"]).Observation.Warnings);

    [Fact]
    public void Losing_more_than_one_percent_of_all_actions_is_held() =>
        Assert.Contains("actions lost", Held([.. Known.Where(action => !action.EndsWith("Action7", StringComparison.Ordinal) && !action.EndsWith("Action8", StringComparison.Ordinal))]), StringComparison.Ordinal);

    [Fact]
    public void Half_a_percent_is_warned_of() =>
        Assert.Contains("actions lost", Assert.Single(Next(Known[..^10]).Observation.Warnings), StringComparison.Ordinal);

    [Fact]
    public void Five_vanished_prefixes_are_held() => Assert.Contains("service prefixes vanished: 5", Held(Known[..1500]), StringComparison.Ordinal);

    [Fact]
    public void A_service_that_loses_most_of_its_actions_is_held() =>
        Assert.Contains("actions of 'svc19' lost", Held(Known[..^80]), StringComparison.Ordinal);

    [Fact]
    public void More_than_600_new_actions_are_held() =>
        Assert.Contains("actions added: 700", Held([.. Known, .. Enumerable.Range(0, 700).Select(number => $"svc0:New{number}")]), StringComparison.Ordinal);

    [Fact]
    public void Counts_rise_with_the_window() =>
        Assert.Single(Next([.. Known, .. Enumerable.Range(0, 700).Select(number => $"svc0:New{number}")], "2026-03-15").Observation.Warnings);

    [Fact]
    public void A_provided_fact_that_falls_to_empty_is_held()
    {
        var observed = Histories.Observed(Known);
        var emptied = new AuthorizationReference(observed.Reference.Services.Select(service => service with
        {
            Actions = service.Actions.Select(action => action with { Facts = action.Facts with { ConditionKeys = [] } }).ToValueList(),
        }));

        var held = Assert.Throws<HeldException>(() => Recorder.Record(Baseline, observed with { Reference = emptied }, Some.Day("2026-01-02")));

        Assert.Contains("condition_keys", held.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_reference_is_no_baseline() =>
        Assert.Throws<HeldException>(() => Recorder.Record(RecordedHistory.Empty, Histories.Observed(), Some.Day("2026-01-01")));

    [Fact]
    public void A_person_can_accept_what_is_held_and_stands_in_the_observation()
    {
        var recorded = Recorder.Record(Baseline, Histories.Observed(Known[..1500]), Some.Day("2026-01-02"), new Acceptance("ada", "AWS announced it"));

        Assert.Equal(("ada", "AWS announced it"), (recorded.Observation.AcceptedBy, recorded.Observation.AcceptedReason));
    }

    [Fact]
    public void The_log_does_not_go_back_in_time() =>
        Assert.Throws<PermFeedException>(() => Recorder.Record(Baseline, Histories.Observed(Known), Some.Day("2025-12-31")));

    private static RecordedHistory Baseline => Histories.Of(("2026-01-01", Known));

    private static Recorded Next(string[] actions, string day = "2026-01-02") => Recorder.Record(Baseline, Histories.Observed(actions), Some.Day(day));

    private static string Held(string[] actions) => Assert.Throws<HeldException>(() => Next(actions)).Message;
}
