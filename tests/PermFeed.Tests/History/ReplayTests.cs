using PermFeed.Editions;
using PermFeed.History;
using PermFeed.Reference;
using PermFeed.Tests.Support;

namespace PermFeed.Tests.History;

/// <summary>Two years of the reference, day by day where it mattered: the leak of November 2025, the flapping of March 2026, the redesign of July 2026.</summary>
public sealed class ReplayTests
{
    [Fact]
    public void Every_observation_is_proven_by_undoing_the_log() => Assert.Empty(ChainCheck.Problems(History()));

    [Fact]
    public void The_page_redesign_of_July_2026_makes_no_false_change()
    {
        var changes = History().Changes.Where(change => change.ObservationId == "2026-07-15").ToList();

        Assert.Equal(
            ["cloudhsm:DeleteResourcePolicy", "cloudhsm:PutResourcePolicy", "quicksight:DescribeDataSetPermissions", "quicksight:DescribeDataSourcePermissions", "sqs:SetQueueAttributes"],
            Of(changes, ChangeKind.AccessLevelChanged));
        Assert.Equal(46, Of(changes, ChangeKind.ConditionKeysChanged).Count());
        Assert.Equal(61, Of(changes, ChangeKind.ResourceTypesChanged).Count());
        Assert.Empty(Of(changes, ChangeKind.DependentActionsChanged));
        Assert.Empty(Of(changes, ChangeKind.PermissionOnlyChanged));
    }

    [Fact]
    public void Dependent_actions_and_permission_only_marks_outlive_the_redesign()
    {
        var (before, after) = (At("2026-07-03"), At("2026-07-15"));
        var stayed = before.Actions.Where(action => after.Find(action.Key) is not null).ToList();

        Assert.Equal(21392, stayed.Count);
        Assert.All(stayed, action => Assert.Equal(action.DependentActions, after.Find(action.Key)!.DependentActions));
        Assert.All(stayed, action => Assert.Equal(action.PermissionOnly, after.Find(action.Key)!.PermissionOnly));
    }

    [Fact]
    public void The_leak_of_November_2025_is_told_as_added_withdrawn_and_returned()
    {
        var history = History();
        var presence = new Presence(history);
        var leaked = history.Changes.Where(change => change.ObservationId == "2025-11-27" && change.Kind is ChangeKind.ActionRemoved).ToList();

        Assert.Equal(26, leaked.Count);
        Assert.Equal(new Dictionary<string, int> { ["cloudfront"] = 15, ["ecr"] = 8, ["security-ir"] = 2, ["logs"] = 1 }, leaked.CountBy(change => change.ServicePrefix).ToDictionary());
        Assert.All(leaked, removal =>
        {
            var events = history.Changes.Where(change => change.Action == removal.Action).Where(IsPresence).ToList();
            Assert.Equal([ChangeKind.ActionAdded, ChangeKind.ActionRemoved, ChangeKind.ActionReturned], events.Select(change => change.Kind));
            Assert.Equal(["2025-11-26", "2025-11-27", "2025-12-06"], events.Select(change => change.ObservationId));
            Assert.Equal([ChangeState.Withdrawn, ChangeState.Withdrawn, ChangeState.Confirmed], events.Select(presence.StateOf));
        });
    }

    [Fact]
    public void The_flapping_aidevops_actions_of_March_2026_are_told_apart_from_real_removals()
    {
        var history = History();
        var presence = new Presence(history);
        var removals = history.Changes.Where(change => change.ObservationId == "2026-03-21" && change is { Kind: ChangeKind.ActionRemoved, ServicePrefix: "aidevops" }).ToList();

        Assert.Equal(13, removals.Count);
        Assert.Equal(6, removals.Count(removal => presence.UndoneBy(removal)?.ObservationId == "2026-03-24" && presence.StateOf(removal) is ChangeState.Withdrawn));
        Assert.Equal(1, removals.Count(removal => presence.UndoneBy(removal)?.ObservationId == "2026-03-31" && presence.StateOf(removal) is ChangeState.Withdrawn));
        Assert.Equal(6, removals.Count(removal => presence.UndoneBy(removal) is null && presence.StateOf(removal) is ChangeState.Confirmed));
    }

    [Fact]
    public void No_ordinary_day_of_two_years_is_held() => Assert.All(History().Observations, observation => Assert.Null(observation.AcceptedBy));

    [Fact]
    public void Every_month_is_one_edition_with_an_honest_window()
    {
        var editions = EditionBuilder.Build(History(), _ => Some.Routine);

        Assert.Equal(24, editions.Count);
        Assert.All(editions.Zip(editions.Skip(1)), pair => Assert.Equal(pair.First.Window.To, pair.Second.Window.From));
    }

    private static bool IsPresence(Change change) => change.Kind is ChangeKind.ActionAdded or ChangeKind.ActionRemoved or ChangeKind.ActionReturned;

    private static RecordedHistory History() => RealHistory.Get();

    private static AuthorizationReference At(string observation) =>
        PastReference.At(History(), History().Observations.Single(candidate => candidate.Id == observation));

    private static IEnumerable<string> Of(IEnumerable<Change> changes, ChangeKind kind) =>
        changes.Where(change => change.Kind == kind).Select(change => change.Action!.Text);
}
