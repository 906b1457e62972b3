using PermFeed.History;
using PermFeed.Reference;
using PermFeed.Tests.Support;

namespace PermFeed.Tests.History;

public sealed class ReferenceDiffTests
{
    [Fact]
    public void A_reference_has_no_changes_against_itself()
    {
        var reference = Some.Reference(Some.Service("iam", "PassRole", "GetRole"));

        Assert.Empty(Between(reference, reference).Changes);
    }

    [Fact]
    public void A_new_service_is_told_with_its_actions()
    {
        var diff = Between(Some.Reference(), Some.Reference(Some.Service("iam", "PassRole")));

        Assert.Equal([ChangeKind.ServiceAdded, ChangeKind.ActionAdded], diff.Changes.Select(change => change.Kind));
        Assert.Equal("Service iam", diff.Changes[0].ServiceName);
    }

    [Fact]
    public void Both_notations_of_an_access_level_are_equal()
    {
        Assert.True(AccessLevelNames.TryParse("Tagging", out var before));
        Assert.True(AccessLevelNames.TryParse("Tagging, Write", out var after));

        Assert.Empty(Between(One("s3:TagIt", new ActionFacts { AccessLevels = before }), One("s3:TagIt", new ActionFacts { AccessLevels = after })).Changes);
    }

    [Fact]
    public void A_fact_that_the_source_does_not_tell_is_no_change_and_keeps_its_value()
    {
        var known = One("ecs:RunTask", Some.Facts(dependentActions: ["iam:PassRole"]));
        var observed = One("ecs:RunTask", Some.Facts() with { DependentActions = null, PermissionOnly = null });

        var diff = Between(known, observed);

        Assert.Empty(diff.Changes);
        Assert.Equal("iam:PassRole", diff.Reference.Find(ActionKey.Parse("ecs:RunTask"))!.DependentActions.Single().Text);
    }

    [Fact]
    public void A_fact_told_for_the_first_time_is_learned_and_no_change()
    {
        var known = One("ecs:RunTask", Some.Facts() with { DependentActions = null });
        var observed = One("ecs:RunTask", Some.Facts(dependentActions: ["iam:PassRole"]));

        Assert.Equal(ChangeKind.FactsLearned, Assert.Single(Between(known, observed).Changes).Kind);
    }

    [Fact]
    public void A_source_without_display_names_does_not_take_the_name_of_a_service()
    {
        var known = Some.Reference(Some.Service("iam", "PassRole"));
        var unnamed = Some.Reference(Some.Service("iam", "PassRole", "GetRole") with { Name = "iam" });
        var renamed = Some.Reference(Some.Service("iam", "PassRole") with { Name = "Identity" });

        Assert.Equal("Service iam", Between(known, unnamed).Reference.Find("iam")!.Name);
        Assert.Equal("Identity", Between(known, renamed).Reference.Find("iam")!.Name);
    }

    [Fact]
    public void Required_marks_that_the_source_does_not_tell_stay_as_known()
    {
        var known = One("s3:PutObject", Some.Facts(resourceTypes: ["bucket", "object*"]));
        var observed = One("s3:PutObject", Some.Facts(resourceTypes: ["accesspoint?", "bucket?", "object?"]));

        var change = Assert.Single(Between(known, observed).Changes);

        Assert.Equal(ChangeKind.ResourceTypesChanged, change.Kind);
        Assert.Equal(["accesspoint?", "bucket", "object*"], change.After!.ResourceTypes!.Select(resource => resource.Notation));
    }

    [Fact]
    public void A_lost_level_is_told_with_both_sides()
    {
        var change = Assert.Single(Between(
            One("sm:BatchGet", Some.Facts(AccessLevels.List)), One("sm:BatchGet", Some.Facts(AccessLevels.Read))).Changes);

        Assert.Equal((ChangeKind.AccessLevelChanged, AccessLevels.List, AccessLevels.Read), (change.Kind, change.Before!.AccessLevels, change.After!.AccessLevels));
    }

    [Fact]
    public void Another_letter_case_of_a_name_is_a_renaming_and_of_a_key_nothing()
    {
        var known = One("osis:ListSdisource", Some.Facts(conditionKeys: ["aws:ResourceTag/${TagKey}"]));
        var observed = One("osis:ListSdiSource", Some.Facts(conditionKeys: ["AWS:resourcetag/${TagKey}"]));

        var change = Assert.Single(Between(known, observed).Changes);

        Assert.Equal((ChangeKind.ActionRenamed, "osis:ListSdisource", "osis:ListSdiSource"), (change.Kind, change.FormerAction!.Text, change.Action!.Text));
    }

    [Fact]
    public void A_returning_action_is_told_apart_from_a_new_one_and_keeps_what_was_known()
    {
        var removed = new Dictionary<ActionKey, ActionFacts> { [ActionKey.Parse("ecr:Put")] = Some.Facts(dependentActions: ["iam:PassRole"]) };

        var diff = ReferenceDiff.Between(
            Some.Reference(Some.Service("ecr")), One("ecr:Put", Some.Facts() with { DependentActions = null }), removed, Stamp);

        var change = Assert.Single(diff.Changes);
        Assert.Equal(ChangeKind.ActionReturned, change.Kind);
        Assert.Single(change.After!.DependentActions!);
    }

    private static Stamp Stamp { get; } = new("2026-02-01", Some.Window("2026-01-01", "2026-02-01"));

    private static AuthorizationReference One(string action, ActionFacts facts)
    {
        var key = ActionKey.Parse(action);
        return Some.Reference(new Service(key.ServicePrefix, $"Service {key.ServicePrefix}", [new ServiceAction(key, facts)]));
    }

    private static ReferenceDiff Between(AuthorizationReference known, AuthorizationReference observed) =>
        ReferenceDiff.Between(known, observed, new Dictionary<ActionKey, ActionFacts>(), Stamp);
}
