using System.Text.Json;
using PermFeed.Rendering.Text;

namespace PermFeed.Rendering.Api;

/// <summary>How a tool finds its way: the index of routes and an OpenAPI description of them.</summary>
internal sealed class ApiIndex(Envelope envelope, SiteInput input, SiteAddress address)
{
    private static readonly Dictionary<string, (string Description, string Pattern)> Parameters = new(StringComparer.Ordinal)
    {
        ["prefix"] = ("A service prefix in lower case, such as iam", "^[a-z0-9-]+$"),
        ["month"] = ("A month, such as 2026-02", "^[0-9]{4}-[0-9]{2}$"),
        ["tactic"] = ("An ATT&CK tactic id, such as TA0003", "^TA[0-9]{4}$"),
    };

    public IEnumerable<RenderedFile> Files()
    {
        yield return envelope.List(new DocumentHead("api/v1/index.json", "route-list", input.Catalogue.Observations), ApiRoute.All, Route);
        yield return new RenderedFile("api/v1/openapi.json", MediaTypes.Json, JsonWriting.Document(OpenApi));
    }

    private void Route(Utf8JsonWriter json, ApiRoute route)
    {
        json.WriteStartObject();
        json.WriteString("path", route.Path);
        json.WriteString("url", address.Of(route.Path));
        json.WriteString("summary", route.Summary);
        json.WriteString("media_type", route.MediaType);
        if (route.Schema.Length > 0)
            json.WriteString("schema", address.Schema(route.Schema));
        json.WriteEndObject();
    }

    private void OpenApi(Utf8JsonWriter json)
    {
        json.WriteString("openapi", "3.1.0");
        json.WriteStartObject("info");
        json.WriteString("title", "PermFeed");
        json.WriteString("version", Envelope.SchemaVersion);
        json.WriteString("description", "Static files: new AWS IAM actions, judged. Ignore members and values that you do not know: more may come at any time.");
        json.WriteStartObject("license");
        json.WriteString("name", "CC0 1.0");
        json.WriteString("identifier", Envelope.License);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("servers");
        json.WriteStartObject();
        json.WriteString("url", address.Root.TrimEnd('/'));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("paths");
        foreach (var route in ApiRoute.All)
            Path(json, route);
        json.WriteEndObject();
    }

    private void Path(Utf8JsonWriter json, ApiRoute route)
    {
        json.WriteStartObject("/" + route.Path);
        json.WriteStartObject("get");
        json.WriteString("operationId", HeadingAnchor.Of(route.Path.Replace("api/v1/", "", StringComparison.Ordinal).Replace('/', ' ').Replace('.', ' ')));
        json.WriteString("summary", route.Summary);
        WriteParameters(json, route);
        json.WriteStartObject("responses");
        Response(json, "200", "The file", route);
        if (route.Path.Contains('{', StringComparison.Ordinal))
            Response(json, "404", "There is no such file", null);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteParameters(Utf8JsonWriter json, ApiRoute route)
    {
        json.WriteStartArray("parameters");
        foreach (var (name, (description, pattern)) in Parameters.Where(parameter => route.Path.Contains($"{{{parameter.Key}}}", StringComparison.Ordinal)))
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("in", "path");
            json.WriteBoolean("required", true);
            json.WriteString("description", description);
            json.WriteStartObject("schema");
            json.WriteString("type", "string");
            json.WriteString("pattern", pattern);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Response(Utf8JsonWriter json, string status, string description, ApiRoute? route)
    {
        json.WriteStartObject(status);
        json.WriteString("description", description);
        if (route is not null)
        {
            json.WriteStartObject("content");
            json.WriteStartObject(route.MediaType);
            json.WriteStartObject("schema");
            if (route.Schema.Length > 0)
                json.WriteString("$ref", address.Schema(route.Schema));
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
