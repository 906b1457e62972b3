using System.Text.Json.Nodes;

namespace PermFeed.Tests.Rendering.Api;

/// <summary>What a reader of an earlier schema would stumble over in a later one.</summary>
internal static class SchemaDifference
{
    private static readonly string[] Fixed = ["type", "pattern", "format", "minimum", "maximum", "enum", "const"];

    /// <param name="before">As released; without references.</param>
    /// <param name="after">Of today; new properties are welcome as long as they are optional.</param>
    /// <param name="path">For the message.</param>
    public static IEnumerable<string> Between(JsonObject before, JsonObject after, string path)
    {
        foreach (var keyword in Fixed.Where(keyword => !JsonNode.DeepEquals(before[keyword], after[keyword])))
            yield return $"{path}: {keyword} was {before[keyword]?.ToJsonString() ?? "open"} and is {after[keyword]?.ToJsonString() ?? "open"}";
        foreach (var name in Required(before).Except(Required(after)))
            yield return $"{path}.{name}: is no longer always there";
        foreach (var name in Required(after).Except(Required(before)))
            yield return $"{path}.{name}: is newly required";
        foreach (var (name, property) in before["properties"] as JsonObject ?? [])
            foreach (var difference in after["properties"]?[name] is JsonObject there ? Between((JsonObject)property!, there, $"{path}.{name}") : [$"{path}.{name}: is gone"])
                yield return difference;
        if (before["items"] is JsonObject items)
            foreach (var difference in after["items"] is JsonObject there ? Between(items, there, path + "[]") : [$"{path}[]: is gone"])
                yield return difference;
    }

    private static IEnumerable<string> Required(JsonObject schema) => (schema["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>()).Distinct(StringComparer.Ordinal);
}
