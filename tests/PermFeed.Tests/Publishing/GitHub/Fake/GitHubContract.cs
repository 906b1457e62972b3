using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;
using PermFeed.Tests.Support;

namespace PermFeed.Tests.Publishing.GitHub.Fake;

/// <summary>
/// GitHub's published OpenAPI description, from the npm package @octokit/openapi that .ci/run installs beside the validators. Read once per run;
/// of its 1,100 operations only those that are used are looked into.
/// </summary>
internal sealed class GitHubContract
{
    private static readonly Lazy<GitHubContract?> Loaded = new(() => File.Exists(Description) ? new GitHubContract() : null);

    private readonly JsonElement paths;
    private readonly JsonElement components;
    private readonly JsonObject schemas;
    private readonly ConcurrentDictionary<string, GitHubOperation> operations = new(StringComparer.Ordinal);

    private GitHubContract()
    {
        var document = JsonDocument.Parse(File.ReadAllBytes(Description)).RootElement;
        (paths, components) = (document.GetProperty("paths"), document.GetProperty("components"));
        schemas = JsonObject.Create(components.GetProperty("schemas"))!;
    }

    public static string Description => Path.Combine(Repository.Root, "artifacts", "validators", "node_modules", "@octokit", "openapi", "generated", "api.github.com.json");

    /// <summary>Null where the package is not installed.</summary>
    public static GitHubContract? Instance => Loaded.Value;

    /// <exception cref="KeyNotFoundException">GitHub has no such operation.</exception>
    public GitHubOperation Operation(string method, string template) => operations.GetOrAdd($"{method} {template}", _ => Read(method, template));

    private GitHubOperation Read(string method, string template)
    {
        if (!paths.TryGetProperty(template, out var path) || !path.TryGetProperty(method.ToLowerInvariant(), out var operation))
            throw new KeyNotFoundException($"GitHub has no operation {method} {template}");
        var parameters = operation.TryGetProperty("parameters", out var listed) ? listed.EnumerateArray().Select(item => Resolve(item, "parameters")) : [];
        return new GitHubOperation
        {
            Name = $"{method} {template}",
            Query = parameters.Where(item => item.GetProperty("in").GetString() == "query")
                .ToDictionary(item => item.GetProperty("name").GetString()!, item => Schema(item.GetProperty("schema"))!.Value.Schema, StringComparer.Ordinal),
            Request = operation.TryGetProperty("requestBody", out var body) ? Content(body) : null,
            Answers = operation.GetProperty("responses").EnumerateObject().ToDictionary(answer => int.Parse(answer.Name, System.Globalization.CultureInfo.InvariantCulture), answer => Content(Resolve(answer.Value, "responses"))),
        };
    }

    private (JsonSchema Schema, JsonNode? Sample)? Content(JsonElement holder) =>
        holder.TryGetProperty("content", out var content) && content.TryGetProperty("application/json", out var json) && json.TryGetProperty("schema", out var schema) ? Schema(schema) : null;

    private (JsonSchema Schema, JsonNode? Sample)? Schema(JsonElement schema)
    {
        var converted = new OpenApiSchema(schemas).Convert(JsonObject.Create(schema)!);
        return (JsonSchema.FromJsonAsync(converted.ToJsonString()).GetAwaiter().GetResult(), SchemaSample.Of(converted));
    }

    private JsonElement Resolve(JsonElement element, string kind) =>
        element.TryGetProperty("$ref", out var reference) ? components.GetProperty(kind).GetProperty(reference.GetString()!.Split('/')[^1]) : element;
}
