using System.Text.Json.Nodes;
using PermFeed.Tests.Support;

namespace PermFeed.Tests.Rendering.Api;

/// <summary>Schemas that refer to each other.</summary>
/// <param name="Texts">By file name: <c>action-list.schema.json</c>.</param>
internal sealed record SchemaSet(IReadOnlyDictionary<string, string> Texts)
{
    /// <summary>As this version publishes them.</summary>
    public static SchemaSet Today { get; } = In("data/schema");

    /// <summary>As the last release published them; the file beside them says when to refresh them.</summary>
    public static SchemaSet Released { get; } = In("tests/PermFeed.Tests/Rendering/Api/Released/v1");

    /// <summary>One schema without references to others: allOf parts are merged into it.</summary>
    public JsonObject Bundled(string name) => (JsonObject)Resolved(JsonNode.Parse(Texts[$"{name}.schema.json"])!);

    /// <summary>Members of a value that its schema does not describe.</summary>
    public static IEnumerable<string> Undescribed(JsonNode? value, JsonObject schema, string path) => value switch
    {
        JsonArray array => array.SelectMany(item => Undescribed(item, schema["items"] as JsonObject ?? [], path + "[]")),
        JsonObject members => members.SelectMany(member => schema["properties"]?[member.Key] is JsonObject property
            ? Undescribed(member.Value, property, $"{path}.{member.Key}")
            : [$"{path}.{member.Key}"]),
        _ => [],
    };

    private JsonNode Resolved(JsonNode node)
    {
        if (node is JsonArray array)
            return new JsonArray([.. array.Select(item => Resolved(item!.DeepClone()))]);
        if (node is not JsonObject schema)
            return node.DeepClone();
        if (schema["$ref"] is { } reference)
            return Bundled(reference.GetValue<string>().Replace(".schema.json", "", StringComparison.Ordinal));
        var resolved = new JsonObject();
        foreach (var (member, value) in schema.Where(member => member.Key != "allOf" && !(member is { Key: "$id" or "$schema", Value: JsonValue })))
            resolved[member] = Resolved(value!);
        foreach (var part in schema["allOf"]?.AsArray() ?? [])
            Merge(resolved, (JsonObject)Resolved(part!));
        return resolved;
    }

    private static void Merge(JsonObject schema, JsonObject part)
    {
        foreach (var (name, property) in part["properties"]!.AsObject())
            schema["properties"]![name] = property!.DeepClone();
        foreach (var name in part["required"]!.AsArray())
            schema["required"]!.AsArray().Add(name!.DeepClone());
    }

    private static SchemaSet In(string folder) =>
        new(Directory.GetFiles(Path.Combine(Repository.Root, folder), "*.schema.json").ToDictionary(file => Path.GetFileName(file), File.ReadAllText));
}
