using PermFeed.Reference;

namespace PermFeed.History;

/// <summary>Splits the difference of two states of one action into changes of one fact each, and what was merely learned.</summary>
internal static class FactChanges
{
    public static IEnumerable<(ChangeKind Kind, ActionFacts Before, ActionFacts After)> Between(ActionFacts known, ActionFacts merged)
    {
        var (learnedBefore, learnedAfter) = (new ActionFacts(), new ActionFacts());
        foreach (var (kind, before, after, learned) in Differences(known, merged))
        {
            if (learned)
                (learnedBefore, learnedAfter) = (FactsMerge.Set(learnedBefore, after, before), FactsMerge.Set(learnedAfter, before, after));
            else
                yield return (kind, before, after);
        }

        if (learnedAfter != new ActionFacts())
            yield return (ChangeKind.FactsLearned, learnedBefore, learnedAfter);
    }

    private static IEnumerable<(ChangeKind Kind, ActionFacts Before, ActionFacts After, bool Learned)> Differences(ActionFacts known, ActionFacts merged)
    {
        if (known.AccessLevels != merged.AccessLevels)
            yield return (ChangeKind.AccessLevelChanged, new() { AccessLevels = known.AccessLevels }, new() { AccessLevels = merged.AccessLevels }, known.AccessLevels is null);
        if (!Equals(known.ResourceTypes, merged.ResourceTypes))
            yield return (ChangeKind.ResourceTypesChanged, new() { ResourceTypes = known.ResourceTypes }, new() { ResourceTypes = merged.ResourceTypes }, OnlyMarksLearned(known.ResourceTypes, merged.ResourceTypes));
        if (!Equals(known.ConditionKeys, merged.ConditionKeys))
            yield return (ChangeKind.ConditionKeysChanged, new() { ConditionKeys = known.ConditionKeys }, new() { ConditionKeys = merged.ConditionKeys }, known.ConditionKeys is null);
        if (!Equals(known.DependentActions, merged.DependentActions))
            yield return (ChangeKind.DependentActionsChanged, new() { DependentActions = known.DependentActions }, new() { DependentActions = merged.DependentActions }, known.DependentActions is null);
        if (known.PermissionOnly != merged.PermissionOnly)
            yield return (ChangeKind.PermissionOnlyChanged, new() { PermissionOnly = known.PermissionOnly }, new() { PermissionOnly = merged.PermissionOnly }, known.PermissionOnly is null);
    }

    // The same types, and every type whose marks differ had an unknown mark before.
    private static bool OnlyMarksLearned(ValueList<ActionResource>? known, ValueList<ActionResource>? merged)
    {
        if (known is null)
            return true;
        var before = known.ToLookup(resource => resource.Name, StringComparer.Ordinal);
        var after = merged!.ToLookup(resource => resource.Name, StringComparer.Ordinal);
        return before.Count == after.Count && before.All(type =>
            after.Contains(type.Key) && (type.Any(resource => resource.IsRequired is null) || type.ToHashSet().SetEquals(after[type.Key])));
    }
}
