using PermFeed.History;

namespace PermFeed.Tests.History;

public sealed class PresenceTests
{
    private static readonly string[] One = ["iam:A"];
    private static readonly string[] Two = ["iam:A", "iam:B"];

    [Fact]
    public void A_removal_is_provisional_until_it_has_lasted_7_days()
    {
        Assert.Equal(ChangeState.Provisional, StateOfRemoval(("2026-01-01", Two), ("2026-01-02", One)));
        Assert.Equal(ChangeState.Provisional, StateOfRemoval(("2026-01-01", Two), ("2026-01-02", One), ("2026-01-08", One)));
        Assert.Equal(ChangeState.Confirmed, StateOfRemoval(("2026-01-01", Two), ("2026-01-02", One), ("2026-01-09", One)));
    }

    [Fact]
    public void A_removal_that_comes_back_within_31_days_was_none()
    {
        Assert.Equal(ChangeState.Withdrawn, StateOfRemoval(("2026-01-01", Two), ("2026-01-02", One), ("2026-02-02", Two)));
        Assert.Equal(ChangeState.Confirmed, StateOfRemoval(("2026-01-01", Two), ("2026-01-02", One), ("2026-02-03", Two)));
    }

    [Fact]
    public void An_addition_is_confirmed_when_it_is_seen_again()
    {
        Assert.Equal(ChangeState.Provisional, StateOf(ChangeKind.ActionAdded, ("2026-01-01", One), ("2026-01-02", Two)));
        Assert.Equal(ChangeState.Confirmed, StateOf(ChangeKind.ActionAdded, ("2026-01-01", One), ("2026-01-02", Two), ("2026-01-03", Two)));
        Assert.Equal(ChangeState.Withdrawn, StateOf(ChangeKind.ActionAdded, ("2026-01-01", One), ("2026-01-02", Two), ("2026-01-03", One)));
    }

    [Fact]
    public void Near_identical_names_of_one_day_are_a_possible_rename()
    {
        var history = Histories.Of(("2026-01-01", ["osis:ListSdiSource", "osis:Stop"]), ("2026-01-02", ["osis:ListSdiSources", "osis:Start"]));

        var renames = PossibleRenames.Of(history.Changes);

        Assert.Equal(["osis:ListSdiSource", "osis:ListSdiSources"], renames.Keys.Order().Select(key => key.Text));
    }

    private static ChangeState StateOfRemoval(params (string, string[])[] days) => StateOf(ChangeKind.ActionRemoved, days);

    private static ChangeState StateOf(ChangeKind kind, params (string, string[])[] days)
    {
        var history = Histories.Of(days);
        return new Presence(history).StateOf(history.Changes.First(change => change.Kind == kind));
    }
}
