using System.Text;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace PermFeed.Tests.Rendering.Api;

/// <summary>Whoever reads the last release reads this one.</summary>
public sealed class CompatibilityTests
{
    private static readonly SiteFiles Site = new(SampleSite.Small with { Schemas = SchemaSet.Today.Texts });

    public static TheoryData<string> Released => [.. SchemaSet.Released.Texts.Keys.Order(StringComparer.Ordinal).Select(file => file.Replace(".schema.json", "", StringComparison.Ordinal))];

    [Fact]
    public async Task Todays_documents_obey_the_schemas_of_the_last_release()
    {
        var documents = PublishedDocuments.Of(Site).Where(document => SchemaSet.Released.Texts.ContainsKey(PublishedDocuments.SchemaOf(document) + ".schema.json")).ToList();

        Assert.True(documents.Count > 20);
        foreach (var document in documents)
        {
            var schema = await JsonSchema.FromJsonAsync(
                SchemaSet.Released.Bundled(PublishedDocuments.SchemaOf(document)).ToJsonString(), TestContext.Current.CancellationToken);
            Assert.Empty(schema.Validate(Encoding.UTF8.GetString(document.Content.Span)));
        }
    }

    [Theory]
    [MemberData(nameof(Released))]
    public void A_schema_promises_what_it_promised(string name) =>
        Assert.Empty(SchemaDifference.Between(SchemaSet.Released.Bundled(name), SchemaSet.Today.Bundled(name), name));

    [Fact]
    public void A_new_optional_member_breaks_nobody()
    {
        var extended = SchemaSet.Released.Bundled("action");
        extended["properties"]!["cost"] = new JsonObject { ["type"] = "number" };

        Assert.Empty(SchemaDifference.Between(SchemaSet.Released.Bundled("action"), extended, "action"));
    }

    [Theory]
    [InlineData("""{"properties":{"verdict":null}}""", "action.verdict: is gone")]
    [InlineData("""{"properties":{"reviewed":{"type":"string"}}}""", "action.reviewed: type was \"boolean\" and is \"string\"")]
    [InlineData("""{"properties":{"severity":{"type":"string"}}}""", "action.severity: type was [\"string\",\"null\"] and is \"string\"")]
    [InlineData("""{"required":["key"]}""", "action.verdict: is no longer always there")]
    [InlineData("""{"required":["recommendation"]}""", "action.recommendation: is newly required")]
    public void What_breaks_readers_is_found(string patch, string expected)
    {
        var changed = SchemaSet.Released.Bundled("action");
        Patch(changed, (JsonObject)JsonNode.Parse(patch)!);

        Assert.Contains(expected, SchemaDifference.Between(SchemaSet.Released.Bundled("action"), changed, "action"));
    }

    // As RFC 7396 merges: null removes
    private static void Patch(JsonObject target, JsonObject patch)
    {
        foreach (var (name, value) in patch)
            if (value is null)
                target.Remove(name);
            else if (value is JsonObject inner && target[name] is JsonObject there)
                Patch(there, inner);
            else
                target[name] = value.DeepClone();
    }
}
