using CsCheck;
using PermFeed.Reference;
using PermFeed.Reference.Pages;

namespace PermFeed.Tests.Reference.Pages;

public sealed class LayoutPropertyTests
{
    private static readonly Gen<string> Word = Gen.String[Gen.Char["abXY019"], 1, 6];

    private static readonly Gen<ActionResource> ResourceType = Gen.Select(
        Gen.OneOf(Word, Word.Select(word => $"{word} of {word}"), Word.Select(word => $"{word}/app/"), Word.Select(word => $"{word}<&>")),
        Gen.Bool, (name, required) => new ActionResource(name, required));

    private static readonly Gen<string> ConditionKey =
        Gen.OneOf(Word.Select(word => $"aws:{word}/${{TagKey}}"), Word.Select(word => $"{word}:Tag/<key>"), Word.Select(word => $"accounts.{word}.com:a:b"));

    private static readonly Gen<ServiceAction> Action =
        from name in Word
        from level in Gen.OneOf(AccessLevels.List, AccessLevels.Read, AccessLevels.Write, AccessLevels.Tagging, AccessLevels.PermissionsManagement)
        from permissionOnly in Gen.Bool
        from types in ResourceType.Array[0, 5]
        from keys in ConditionKey.Array[0, 5]
        from dependents in Word.Array[0, 3]
        select new ServiceAction(ActionKey.Of("svc", name), new ActionFacts
        {
            AccessLevels = level,
            PermissionOnly = permissionOnly,
            ResourceTypes = types.Distinct().Order().ToValueList(),
            ConditionKeys = keys.ToList().ToKeySet(),
            DependentActions = dependents.Select(dependent => ActionKey.Of("iam", dependent)).ToActionSet(),
        });

    private static readonly Gen<Service> AnyService = Action.Array[1, 8].Select(actions =>
        new Service("svc", "A & B", actions.DistinctBy(action => action.Key).OrderBy(action => action.Key).ToValueList()));

    [Fact]
    public void Any_service_written_in_layout_A_is_read_back_as_it_was() =>
        AnyService.Sample(service => Assert.Equal(service.Actions, PageReader.Read([LayoutAWriter.Write(service)], "a").Reference.Actions), iter: 300);

    [Fact]
    public void Any_service_written_in_layout_B_is_read_back_but_for_its_dependent_actions() =>
        AnyService.Sample(service => Assert.Equal(
            service.Actions.Select(action => action with { Facts = action.Facts with { DependentActions = null } }),
            PageReader.Read([LayoutBWriter.Write(service)], "b").Reference.Actions), iter: 300);
}
