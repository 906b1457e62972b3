namespace PermFeed.Reference.Pages;

/// <summary>An action as one page lists it.</summary>
/// <param name="ConditionKeys">Those of its rows; the keys of the resource types it names are added when pages are merged.</param>
/// <param name="DependentActions">Null in the layout that has no column for them.</param>
internal sealed record PageAction(
    ActionKey Key,
    string Description,
    AccessLevels AccessLevels,
    bool PermissionOnly,
    ValueList<ActionResource> ResourceTypes,
    ValueList<string> ConditionKeys,
    ValueList<ActionKey>? DependentActions);
