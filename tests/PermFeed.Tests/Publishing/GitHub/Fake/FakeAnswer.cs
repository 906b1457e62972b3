using System.Text.Json.Nodes;

namespace PermFeed.Tests.Publishing.GitHub.Fake;

/// <param name="Status">Of HTTP.</param>
/// <param name="Body">The members that matter; what else GitHub documents as required is added.</param>
internal sealed record FakeAnswer(int Status, JsonNode? Body)
{
    public static FakeAnswer Ok(JsonNode body) => new(200, body);

    public static FakeAnswer Created(JsonNode body) => new(201, body);

    public static FakeAnswer NotFound() => Error(404, "Not Found");

    public static FakeAnswer Error(int status, string message) => new(status, new JsonObject { ["message"] = message, ["documentation_url"] = "https://docs.github.com/rest" });

    public static FakeAnswer Invalid(string resource, string field, string code, string? message = null) => new(422, new JsonObject
    {
        ["message"] = "Validation Failed",
        ["documentation_url"] = "https://docs.github.com/rest",
        ["errors"] = new JsonArray(new JsonObject { ["resource"] = resource, ["field"] = field, ["code"] = code, ["message"] = message ?? $"{field} {code}" }),
    });
}
