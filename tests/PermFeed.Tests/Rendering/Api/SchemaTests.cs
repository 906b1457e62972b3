using System.Text.Json.Nodes;
using NJsonSchema;

namespace PermFeed.Tests.Rendering.Api;

/// <summary>Everything published obeys the schema that it names, and says nothing that the schema does not describe.</summary>
public sealed class SchemaTests
{
    private const string Address = "https://feed.example/permissions/schema/v1/";
    private static readonly SchemaSet Today = SchemaSet.Today;
    private static readonly SiteFiles Site = new(SampleSite.Small with { Schemas = Today.Texts });

    [Fact]
    public void Every_schema_is_published_at_its_id_and_has_title_and_description() => Assert.All(Today.Texts.Keys, name =>
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
        foreach (var document in PublishedDocuments.Of(Site))
        {
            var schema = await JsonSchema.FromJsonAsync(Today.Bundled(PublishedDocuments.SchemaOf(document)).ToJsonString(), TestContext.Current.CancellationToken);
            Assert.Empty(schema.Validate(System.Text.Encoding.UTF8.GetString(document.Content.Span)));
        }
    }

    [Fact]
    public void No_document_says_more_than_its_schema_describes() => Assert.All(PublishedDocuments.Of(Site), document =>
        Assert.Empty(SchemaSet.Undescribed(JsonNode.Parse(document.Content.Span)!, Today.Bundled(PublishedDocuments.SchemaOf(document)), document.Path)));

    [Fact]
    public async Task A_schema_rejects_a_document_with_a_wrong_member()
    {
        var schema = await JsonSchema.FromJsonAsync(Today.Bundled("action-list").ToJsonString(), TestContext.Current.CancellationToken);
        var broken = Site.Text("api/v1/catalog.json").Replace("\"key\":\"", "\"key\":\"No Key", StringComparison.Ordinal);

        Assert.NotEmpty(schema.Validate(broken));
    }

    [Fact]
    public void The_data_of_feed_items_obeys_its_schema() => Assert.All(new[] { "feeds/privileged.json", "feeds/recap.json" }, path =>
        Assert.All(Site.Json(path).GetProperty("items").EnumerateArray(), item =>
            Assert.Empty(SchemaSet.Undescribed(JsonNode.Parse(item.GetProperty("_permfeed").GetRawText())!, Today.Bundled("feed-item"), path))));

    [Fact]
    public void The_index_and_the_description_of_the_API_name_what_there_is()
    {
        var paths = Site.All.Select(file => file.Path).ToHashSet();
        var routes = Site.Json("api/v1/index.json").GetProperty("items").EnumerateArray().Select(route => route.GetProperty("path").GetString()!).ToList();

        Assert.All(routes.Where(route => !route.Contains('{', StringComparison.Ordinal)), route => Assert.Contains(route, paths));
        Assert.Equal(routes.Select(route => "/" + route), Site.Json("api/v1/openapi.json").GetProperty("paths").EnumerateObject().Select(path => path.Name));
        Assert.All(
            Site.Json("api/v1/index.json").GetProperty("items").EnumerateArray().Where(route => route.TryGetProperty("schema", out _)),
            route => Assert.Contains(route.GetProperty("schema").GetString()![Address.Length..], Today.Texts.Keys));
    }
}
