using System.Text.Json.Nodes;

namespace PermFeed.Tests.Publishing.GitHub.Fake;

/// <summary>
/// The least document that a schema accepts: what it requires, and nothing where it allows nothing; a list has one entry, as a pattern. The fake's
/// answers are laid over it.
/// </summary>
internal static class SchemaSample
{
    private const int Deepest = 12;

    public static JsonNode? Of(JsonObject root) => Of(root, new Place(root, "", 0));

    private static JsonNode? Of(JsonObject schema, Place place)
    {
        if (schema["$ref"] is { } reference)
            return Of(place.Root["definitions"]![reference.GetValue<string>()["#/definitions/".Length..]]!.AsObject(), place);
        if (schema["enum"] is JsonArray { Count: > 0 } values)
            return values[0]?.DeepClone();
        if (schema["allOf"] is JsonArray all)
            return new JsonObject(all.Select(part => Of(part!.AsObject(), place)).OfType<JsonObject>().SelectMany(part => part.ToList()).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
        if ((schema["anyOf"] ?? schema["oneOf"]) is JsonArray any)
            return Of(any[0]!.AsObject(), place);
        return schema["type"]?.GetValue<string>() switch
        {
            "object" => Object(schema, place),
            "array" => place.Depth < Deepest && schema["items"] is JsonObject items ? new JsonArray(Of(items, place with { Depth = place.Depth + 1 })) : new JsonArray(),
            "integer" or "number" => 1,
            "boolean" => false,
            "string" => Text(schema, place.Name),
            _ => null,
        };
    }

    private static JsonObject Object(JsonObject schema, Place place) => new((schema["required"] as JsonArray ?? [])
        .Select(name => name!.GetValue<string>())
        .Where(name => schema["properties"]?[name] is not null)
        .Select(name => KeyValuePair.Create(name, Of(schema["properties"]![name]!.AsObject(), new Place(place.Root, name, place.Depth + 1)))));

    private static string Text(JsonObject schema, string name) => (schema["format"]?.GetValue<string>(), name) switch
    {
        ("uri", _) => "https://github.example/",
        ("date-time", _) => "2026-10-01T05:00:00Z",
        ("email", _) => "someone@github.example",
        // Documented as a text, read by Octokit as one of a few
        (_, "type") => "User",
        (_, "visibility") => "public",
        _ => "".PadLeft(schema["minLength"]?.GetValue<int>() ?? 1, '0'),
    };

    private sealed record Place(JsonObject Root, string Name, int Depth);
}
