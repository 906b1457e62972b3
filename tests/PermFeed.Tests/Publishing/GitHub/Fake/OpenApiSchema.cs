using System.Text.Json.Nodes;

namespace PermFeed.Tests.Publishing.GitHub.Fake;

/// <summary>
/// Turns a schema of an OpenAPI 3.0 description into a JSON Schema that stands for itself: references and nullable as JSON Schema has them, and
/// objects closed, so that a member that GitHub does not document is an error.
/// </summary>
internal sealed class OpenApiSchema(JsonObject components)
{
    private const string Pointer = "#/components/schemas/";
    private static readonly string[] Structure =
        ["type", "enum", "format", "items", "properties", "required", "additionalProperties", "allOf", "anyOf", "oneOf", "minLength", "maxLength", "minimum", "maximum", "pattern", "minItems", "maxItems"];

    private static readonly string[] Unions = ["allOf", "anyOf", "oneOf"];

    private readonly Dictionary<string, JsonNode?> definitions = new(StringComparer.Ordinal);
    private readonly Queue<string> waiting = new();

    public JsonObject Convert(JsonNode schema)
    {
        var root = Node(schema).AsObject();
        while (waiting.TryDequeue(out var name))
            definitions[name] = Node(components[name]!);
        root["definitions"] = new JsonObject(definitions);
        return root;
    }

    private JsonNode Node(JsonNode node)
    {
        if (node is not JsonObject schema)
            return node.DeepClone();
        if (schema["$ref"] is { } reference)
            return Reference(reference.GetValue<string>());

        var converted = new JsonObject(schema.Where(member => Structure.Contains(member.Key)).Select(member => KeyValuePair.Create(member.Key, Member(member.Key, member.Value!)))!);
        if (converted["properties"] is JsonObject { Count: > 0 } && !converted.ContainsKey("additionalProperties") && !Unions.Any(converted.ContainsKey))
            converted["additionalProperties"] = false;
        return schema["nullable"]?.GetValue<bool>() == true ? Nullable(converted) : converted;
    }

    private JsonNode Member(string name, JsonNode value) => name switch
    {
        "properties" => new JsonObject(value.AsObject().Select(property => KeyValuePair.Create(property.Key, (JsonNode?)Node(property.Value!)))),
        "items" or "additionalProperties" => Node(value),
        "allOf" or "anyOf" or "oneOf" => new JsonArray([.. value.AsArray().Select(part => Node(part!))]),
        _ => value.DeepClone(),
    };

    private JsonObject Reference(string reference)
    {
        var name = reference[Pointer.Length..];
        if (definitions.TryAdd(name, null))
            waiting.Enqueue(name);
        return new JsonObject { ["$ref"] = "#/definitions/" + name };
    }

    private static JsonObject Nullable(JsonObject schema) => new() { ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "null" }, schema) };
}
