namespace PermFeed.Reference;

/// <summary>Names of the facts of an action, as the reference store, the log and the published files write them.</summary>
public static class FactNames
{
    public const string AccessLevels = "access_levels";
    public const string PermissionOnly = "permission_only";
    public const string ResourceTypes = "resource_types";
    public const string ConditionKeys = "condition_keys";
    public const string DependentActions = "dependent_actions";

    /// <summary>The asterisk beside a resource type; some sources tell the types without it.</summary>
    public const string RequiredMarks = "required_marks";

    public static ValueList<string> All { get; } = [AccessLevels, PermissionOnly, ResourceTypes, RequiredMarks, ConditionKeys, DependentActions];
}
