using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;
using PermFeed.Rendering;

namespace PermFeed.Tests.Rendering;

/// <summary>Everything published obeys the schema that it names, and says nothing that the schema does not describe.</summary>
public sealed class SchemaTests
{
    private const string Address = "https://feed.example/permissions/schema/v1/";
    private static readonly IReadOnlyDictionary<string, string> Schemas =
        Directory.GetFiles(SampleSite.RepositoryFolder("data/schema"), "*.schema.json").ToDictionary(file => Path.GetFileName(file), File.ReadAllText);

    private static readonly SiteFiles Site = new(SampleSite.Small with { Schemas = Schemas });

    [Fact]
    public void Every_schema_is_published_at_its_id_and_has_title_and_description() => Assert.All(Schemas.Keys, name =>
    {
        var schema = Site.Json($"schema/v1/{name}");

        Assert.Equal(Address + name, schema.GetProperty("$id").GetString());
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema.GetProperty("$schema").GetString());
        Assert.NotEmpty(schema.GetProperty("title").GetString()!);
        Assert.NotEmpty(schema.GetProperty("description").GetString()!);
    });

    [Fact]
    public async Task Every_document_obeys_its_schema()
    {
        foreach (var document in Documents())
        {
            var schema = await JsonSchema.FromJsonAsync(Bundled(NameOf(document)).ToJsonString(), TestContext.Current.CancellationToken);
            Assert.Empty(schema.Validate(System.Text.Encoding.UTF8.GetString(document.Content.Span)));
        }
    }

    [Fact]
    public void No_document_says_more_than_its_schema_describes() => Assert.All(Documents(), document =>
        Assert.Empty(Undescribed(JsonNode.Parse(document.Content.Span)!, Bundled(NameOf(document)), document.Path)));

    [Fact]
    public async Task A_schema_rejects_a_document_with_a_wrong_member()
    {
        var schema = await JsonSchema.FromJsonAsync(Bundled("action-list").ToJsonString(), TestContext.Current.CancellationToken);
        var broken = Site.Text("api/v1/catalog.json").Replace("\"key\":\"", "\"key\":\"No Key", StringComparison.Ordinal);

        Assert.NotEmpty(schema.Validate(broken));
    }

    [Fact]
    public void The_data_of_feed_items_obeys_its_schema() => Assert.All(new[] { "feeds/privileged.json", "feeds/recap.json" }, path =>
        Assert.All(Site.Json(path).GetProperty("items").EnumerateArray(), item =>
            Assert.Empty(Undescribed(JsonNode.Parse(item.GetProperty("_permfeed").GetRawText())!, Bundled("feed-item"), path))));

    [Fact]
    public void The_index_and_the_description_of_the_API_name_what_there_is()
    {
        var paths = Site.All.Select(file => file.Path).ToHashSet();
        var routes = Site.Json("api/v1/index.json").GetProperty("items").EnumerateArray().Select(route => route.GetProperty("path").GetString()!).ToList();

        Assert.All(routes.Where(route => !route.Contains('{', StringComparison.Ordinal)), route => Assert.Contains(route, paths));
        Assert.Equal(routes.Select(route => "/" + route), Site.Json("api/v1/openapi.json").GetProperty("paths").EnumerateObject().Select(path => path.Name));
        Assert.All(
            Site.Json("api/v1/index.json").GetProperty("items").EnumerateArray().Where(route => route.TryGetProperty("schema", out _)),
            route => Assert.Contains(route.GetProperty("schema").GetString()![Address.Length..], Schemas.Keys));
    }

    private static IEnumerable<RenderedFile> Documents() =>
        Site.All.Where(file => file.Path.StartsWith("api/", StringComparison.Ordinal) && file.Path.EndsWith(".json", StringComparison.Ordinal) && !file.Path.EndsWith("openapi.json", StringComparison.Ordinal));

    private static string NameOf(RenderedFile document)
    {
        var address = JsonDocument.Parse(document.Content).RootElement.GetProperty("$schema").GetString()!;
        Assert.StartsWith(Address, address, StringComparison.Ordinal);
        return address[Address.Length..].Replace(".schema.json", "", StringComparison.Ordinal);
    }

    // One schema without references to others: allOf parts are merged into it
    private static JsonObject Bundled(string name) => (JsonObject)Resolved(JsonNode.Parse(Schemas[$"{name}.schema.json"])!);

    private static JsonNode Resolved(JsonNode node)
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

    private static IEnumerable<string> Undescribed(JsonNode? value, JsonObject schema, string path) => value switch
    {
        JsonArray array => array.SelectMany(item => Undescribed(item, schema["items"] as JsonObject ?? [], path + "[]")),
        JsonObject members => members.SelectMany(member => schema["properties"]?[member.Key] is JsonObject property
            ? Undescribed(member.Value, property, $"{path}.{member.Key}")
            : [$"{path}.{member.Key}"]),
        _ => [],
    };
}
