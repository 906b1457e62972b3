using System.Text.Json;
using PermFeed.Reference;

namespace PermFeed.Tests.Reference;

/// <summary>
/// What the iam-data package says of a day, read in the plainest way: a second, independent reading of the same pages. Of actions on
/// several pages it keeps the last page only.
/// </summary>
internal static class PublishedReference
{
    public static Dictionary<string, ActionFacts> Read(string relative)
    {
        var documents = SharedSamples.Archive(relative).ToDictionary(file => file.Name, file => JsonDocument.Parse(file.Content).RootElement);
        var facts = new Dictionary<string, ActionFacts>(StringComparer.Ordinal);
        foreach (var (name, actions) in documents.Where(document => document.Key.StartsWith("package/data/actions/", StringComparison.Ordinal)))
        {
            var prefix = Path.GetFileNameWithoutExtension(name);
            var resourceTypes = documents[$"package/data/resourceTypes/{prefix}.json"];
            foreach (var action in actions.EnumerateObject())
                facts.Add($"{prefix}:{action.Name}", Facts(action.Value, resourceTypes));
        }

        return facts;
    }

    private static ActionFacts Facts(JsonElement action, JsonElement resourceTypes)
    {
        var resources = action.GetProperty("resourceTypes").EnumerateArray().ToList();
        Assert.True(AccessLevelNames.TryParse(action.GetProperty("accessLevel").GetString()!, out var levels));
        return new ActionFacts
        {
            AccessLevels = levels,
            PermissionOnly = action.TryGetProperty("isPermissionOnly", out var mark) && mark.GetBoolean(),
            ResourceTypes = resources
                .Select(resource => new ActionResource(resource.GetProperty("name").GetString()!, resource.GetProperty("required").GetBoolean()))
                .Distinct().Order().ToValueList(),
            ConditionKeys = Texts(action, "conditionKeys")
                .Concat(resources.SelectMany(resource => Texts(resource, "conditionKeys")))
                .Concat(resources.SelectMany(resource => DefinedKeys(resourceTypes, resource.GetProperty("name").GetString()!)))
                .Order(StringComparer.Ordinal).ToNameSet(),
            DependentActions = Texts(action, "dependentActions")
                .Concat(resources.SelectMany(resource => Texts(resource, "dependentActions")))
                .Select(ActionKey.Parse).Distinct().Order().ToValueList(),
        };
    }

    private static IEnumerable<string> DefinedKeys(JsonElement resourceTypes, string name) =>
        resourceTypes.TryGetProperty(name.ToLowerInvariant(), out var resource) ? Texts(resource, "conditionKeys") : [];

    private static IEnumerable<string> Texts(JsonElement element, string member) =>
        element.TryGetProperty(member, out var array) ? array.EnumerateArray().Select(item => item.GetString()!) : [];
}
