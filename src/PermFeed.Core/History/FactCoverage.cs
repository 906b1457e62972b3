using PermFeed.Reference;

namespace PermFeed.History;

/// <summary>How many actions have a fact that is not empty, in percent of those for which it is known. A parser that loses a column shows here.</summary>
internal static class FactCoverage
{
    private static readonly (string Name, Func<ActionFacts, bool?> Filled)[] Facts =
    [
        (FactNames.AccessLevels, facts => facts.AccessLevels is { } levels ? levels != AccessLevels.None : null),
        (FactNames.PermissionOnly, facts => facts.PermissionOnly),
        (FactNames.ResourceTypes, facts => facts.ResourceTypes is { } types ? types.Count > 0 : null),
        (FactNames.RequiredMarks, facts => Marks(facts.ResourceTypes)),
        (FactNames.ConditionKeys, facts => facts.ConditionKeys is { } keys ? keys.Count > 0 : null),
        (FactNames.DependentActions, facts => facts.DependentActions is { } dependents ? dependents.Count > 0 : null),
    ];

    public static ValueList<(string Name, double Share)> Of(AuthorizationReference reference) =>
        Facts.Select(fact => (fact.Name, Share(reference, fact.Filled))).ToValueList();

    private static double Share(AuthorizationReference reference, Func<ActionFacts, bool?> filled)
    {
        var (known, full) = (0, 0);
        foreach (var action in reference.Actions)
        {
            var state = filled(action.Facts);
            known += state is null ? 0 : 1;
            full += state is true ? 1 : 0;
        }

        return known == 0 ? 0 : 100.0 * full / known;
    }

    private static bool? Marks(ValueList<ActionResource>? resources) =>
        resources is null || resources.Any(resource => resource.IsRequired is null) ? null : resources.Any(resource => resource.IsRequired is true);
}
