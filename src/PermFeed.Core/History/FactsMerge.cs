using PermFeed.Reference;

namespace PermFeed.History;

/// <summary>
/// How facts meet: what a source does not tell (null) keeps its last known value, and equality ignores what IAM ignores. Everything the
/// diff, applying and undoing know about single facts is here.
/// </summary>
internal static class FactsMerge
{
    /// <summary>The observed facts, completed by the known ones; a fact that is equal keeps the known value, spelling included.</summary>
    public static ActionFacts Merge(ActionFacts known, ActionFacts observed) => new()
    {
        AccessLevels = observed.AccessLevels ?? known.AccessLevels,
        PermissionOnly = observed.PermissionOnly ?? known.PermissionOnly,
        ResourceTypes = Merge(known.ResourceTypes, observed.ResourceTypes),
        ConditionKeys = Merge(known.ConditionKeys, observed.ConditionKeys, SameKeys),
        DependentActions = Merge(known.DependentActions, observed.DependentActions, (left, right) => left.Equals(right)),
    };

    /// <summary>Facts that either side of a change names take the value of <paramref name="to"/>: applies a change, and with the sides swapped undoes it.</summary>
    public static ActionFacts Set(ActionFacts facts, ActionFacts from, ActionFacts to) => new()
    {
        AccessLevels = from.AccessLevels is null && to.AccessLevels is null ? facts.AccessLevels : to.AccessLevels,
        PermissionOnly = from.PermissionOnly is null && to.PermissionOnly is null ? facts.PermissionOnly : to.PermissionOnly,
        ResourceTypes = from.ResourceTypes is null && to.ResourceTypes is null ? facts.ResourceTypes : to.ResourceTypes,
        ConditionKeys = from.ConditionKeys is null && to.ConditionKeys is null ? facts.ConditionKeys : to.ConditionKeys,
        DependentActions = from.DependentActions is null && to.DependentActions is null ? facts.DependentActions : to.DependentActions,
    };

    public static bool SameKeys(ValueList<string> left, ValueList<string> right) =>
        left.Count == right.Count && left.ToHashSet(StringComparer.OrdinalIgnoreCase).SetEquals(right);

    private static ValueList<T>? Merge<T>(ValueList<T>? known, ValueList<T>? observed, Func<ValueList<T>, ValueList<T>, bool> same) =>
        observed is null || (known is not null && same(known, observed)) ? known : observed;

    /// <summary>Types whose mark the source does not tell keep the marks they are known with.</summary>
    private static ValueList<ActionResource>? Merge(ValueList<ActionResource>? known, ValueList<ActionResource>? observed)
    {
        if (observed is null || known is null || observed.Equals(known))
            return observed ?? known;
        var knownByName = known.ToLookup(resource => resource.Name, StringComparer.Ordinal);
        var merged = observed
            .SelectMany(resource => resource.IsRequired is null && knownByName.Contains(resource.Name) ? knownByName[resource.Name] : [resource])
            .Distinct().Order().ToValueList();
        return merged.Equals(known) ? known : merged;
    }
}
