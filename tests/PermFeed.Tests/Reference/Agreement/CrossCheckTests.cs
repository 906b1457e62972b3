using PermFeed.Reference;
using PermFeed.Reference.Agreement;

namespace PermFeed.Tests.Reference.Agreement;

public sealed class CrossCheckTests
{
    private static readonly ActionFacts Told = new()
    {
        AccessLevels = AccessLevels.Write,
        PermissionOnly = true,
        ResourceTypes = [new ActionResource("bucket", true)],
        ConditionKeys = ["aws:TagKeys"],
    };

    private static readonly ActionFacts Documented = new()
    {
        AccessLevels = AccessLevels.Write,
        ResourceTypes = [new ActionResource("bucket", null)],
        ConditionKeys = ["AWS:tagkeys"],
    };

    [Fact]
    public void Sources_that_agree_give_the_facts_of_the_pages_without_a_remark()
    {
        var both = CrossCheck.Combine(Documents(("s3:Do", Documented)), Pages(("s3:Do", Told)));

        Assert.Equal(Told, Assert.Single(both.Reference.Actions).Facts);
        Assert.Empty(both.Remarks);
        Assert.Empty(both.OnlyIn!);
        Assert.Equal("Simple Storage", both.Reference.Find("s3")!.Name);
        Assert.Equal(("documents + pages", "d/1 + p/1"), (both.Source, both.Format));
        Assert.Equal([FactNames.AccessLevels, FactNames.PermissionOnly, FactNames.ResourceTypes, FactNames.RequiredMarks, FactNames.ConditionKeys], both.Provides);
    }

    [Fact]
    public void An_action_or_a_service_that_one_source_shows_is_there_and_says_which()
    {
        var both = CrossCheck.Combine(Documents(("s3:Do", Documented), ("sqs:Send", Documented)), Pages(("s3:Do", Told), ("s3:New", Told), ("uxc:Get", Told)));

        Assert.Equal(["s3:Do", "s3:New", "sqs:Send", "uxc:Get"], both.Reference.Actions.Select(action => action.Key.Text));
        Assert.Equal([("s3:New", "p/1"), ("sqs:Send", "d/1"), ("uxc:Get", "p/1")], both.OnlyIn!.OrderBy(entry => entry.Key).Select(entry => (entry.Key.Text, entry.Value)));
    }

    [Fact]
    public void Disagreements_are_remarked_and_the_pages_count()
    {
        var documented = new ActionFacts { AccessLevels = AccessLevels.Read, ResourceTypes = [new ActionResource("object", null)], ConditionKeys = [] };

        var both = CrossCheck.Combine(Documents(("s3:Do", documented)), Pages(("s3:Do", Told)));

        Assert.Equal(
        [
            "s3:Do: the access level is Write on the pages, Read in the service reference",
            "s3:Do: the sources disagree on the resource types",
            "s3:Do: the sources disagree on the condition keys",
        ], both.Remarks);
        Assert.Equal(Told, Assert.Single(both.Reference.Actions).Facts);
    }

    [Fact]
    public void Many_disagreements_are_counted()
    {
        var actions = Enumerable.Range(0, 50).Select(number => $"s3:Do{number}").ToList();

        var both = CrossCheck.Combine(
            Documents([.. actions.Select(action => (action, Documented with { AccessLevels = AccessLevels.List }))]), Pages([.. actions.Select(action => (action, Told))]));

        Assert.Equal(41, both.Remarks.Count);
        Assert.Equal("the sources disagree on 10 more facts", both.Remarks[^1]);
    }

    private static ObservedReference Documents(params (string Action, ActionFacts Facts)[] actions) =>
        new(Reference(actions, prefix => prefix), "documents", "d/1", [FactNames.AccessLevels, FactNames.ResourceTypes, FactNames.ConditionKeys]);

    private static ObservedReference Pages(params (string Action, ActionFacts Facts)[] actions) => new(
        Reference(actions, _ => "Simple Storage"), "pages", "p/1",
        [FactNames.AccessLevels, FactNames.PermissionOnly, FactNames.ResourceTypes, FactNames.RequiredMarks, FactNames.ConditionKeys]);

    private static AuthorizationReference Reference((string Action, ActionFacts Facts)[] actions, Func<string, string> name) => new(actions
        .Select(entry => new ServiceAction(ActionKey.Parse(entry.Action), entry.Facts)).GroupBy(action => action.Key.ServicePrefix)
        .Select(group => new Service(group.Key, name(group.Key), group.ToValueList())));
}
