using CsCheck;
using PermFeed.Reference;

namespace PermFeed.Tests.History;

/// <summary>Generates small references over few names, so that two of them overlap in every way.</summary>
internal static class RandomReferences
{
    private static readonly Gen<string> Prefix = OneOf("ec2", "iam", "s3");
    private static readonly Gen<string> Name = OneOf("CreateThing", "DeleteThing", "getthing", "ListThings", "PutThing-V2");
    private static readonly Gen<AccessLevels> Levels = OneOf(AccessLevels.List, AccessLevels.Read, AccessLevels.Write, AccessLevels.Tagging, AccessLevels.PermissionsManagement);

    private static readonly Gen<ValueList<ActionResource>> Resources =
        Gen.Select(OneOf("bucket", "bot alias", "loadbalancer/app/"), OneOf<bool?>(true, false), (name, required) => new ActionResource(name, required))
            .Array[0, 3].Select(resources => resources.Distinct().Order().ToValueList());

    private static readonly Gen<ValueList<string>> Keys =
        OneOf("aws:TagKeys", "aws:ResourceTag/${TagKey}", "s3:ExistingObjectTag/<key>").Array[0, 3].Select(keys => keys.ToNameSet());

    private static readonly Gen<ValueList<ActionKey>> Dependents =
        OneOf("iam:PassRole", "kms:Decrypt").Array[0, 2].Select(names => names.Distinct().Select(ActionKey.Parse).Order().ToValueList());

    /// <summary>Every fact told.</summary>
    public static Gen<ActionFacts> Facts { get; } = Gen.Select(Levels, Gen.Bool, Resources, Keys, Dependents, (levels, permissionOnly, resources, keys, dependents) => new ActionFacts
    {
        AccessLevels = levels,
        PermissionOnly = permissionOnly,
        ResourceTypes = resources,
        ConditionKeys = keys,
        DependentActions = dependents,
    });

    /// <summary>Some facts not told.</summary>
    public static Gen<ActionFacts> SparseFacts { get; } = Gen.Select(Facts, Gen.Bool, Gen.Bool, Gen.Bool, (facts, marks, dependents, permissionOnly) => facts with
    {
        ResourceTypes = marks ? facts.ResourceTypes : facts.ResourceTypes!.Select(resource => resource with { IsRequired = null }).Distinct().Order().ToValueList(),
        DependentActions = dependents ? facts.DependentActions : null,
        PermissionOnly = permissionOnly ? facts.PermissionOnly : null,
    });

    public static Gen<AuthorizationReference> Of(Gen<ActionFacts> facts) =>
        Gen.Select(Prefix, Name, facts, (prefix, name, told) => new ServiceAction(ActionKey.Of(prefix, name), told)).Array[0, 9]
            .Select(actions => new AuthorizationReference(actions.DistinctBy(action => action.Key).GroupBy(action => action.Key.ServicePrefix)
                .Select(service => new Service(service.Key, $"Service {service.Key}", service.ToValueList()))));

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
