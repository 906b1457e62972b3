using System.Globalization;
using System.Text.Json.Nodes;
using NJsonSchema;
using NJsonSchema.Validation;

namespace PermFeed.Tests.Publishing.GitHub.Fake;

/// <summary>What GitHub documents of one operation.</summary>
internal sealed record GitHubOperation
{
    public required string Name { get; init; }

    public required IReadOnlyDictionary<string, JsonSchema> Query { get; init; }

    /// <summary>Null where the operation takes no JSON.</summary>
    public required (JsonSchema Schema, JsonNode? Sample)? Request { get; init; }

    /// <summary>By status; null where the answer has no JSON.</summary>
    public required IReadOnlyDictionary<int, (JsonSchema Schema, JsonNode? Sample)?> Answers { get; init; }

    public IEnumerable<string> RequestProblems(IReadOnlyDictionary<string, string> query, string? body)
    {
        foreach (var (name, value) in query)
        {
            if (!Query.TryGetValue(name, out var schema))
                yield return $"{Name}: unknown query parameter {name}";
            else if (!Fits(schema, value))
                yield return $"{Name}: query parameter {name} is '{value}'";
        }

        if (body is null)
            yield break;
        if (Request is null)
            yield return $"{Name}: takes no JSON, got {Short(body)}";
        else
        {
            foreach (var error in Request.Value.Schema.Validate(body).SelectMany(Leaves))
                yield return $"{Name}: request {error} in {Short(body)}";
        }
    }

    /// <summary>Errors that any operation can have (401, 403, 429, 5xx) need not be documented with each.</summary>
    public IEnumerable<string> AnswerProblems(int status, string? body)
    {
        if (!Answers.TryGetValue(status, out var content))
            return status is 401 or 403 or 429 or >= 500 ? [] : [$"{Name}: answers {status}, which GitHub does not document"];
        return content is null || body is null ? [] : content.Value.Schema.Validate(body).SelectMany(Leaves).Select(error => $"{Name}: answer {status} {error} in {Short(body)}");
    }

    private static bool Fits(JsonSchema schema, string value) => schema.Type switch
    {
        JsonObjectType.Integer => int.TryParse(value, CultureInfo.InvariantCulture, out _),
        _ => schema.Enumeration.Count == 0 || schema.Enumeration.Contains(value),
    };

    private static IEnumerable<string> Leaves(ValidationError error) => error is ChildSchemaValidationError { Errors.Count: > 0 } above
        ? above.Errors.Values.SelectMany(below => below).SelectMany(Leaves)
        : IsStarter(error) ? [] : [$"{error.Path} {error.Kind}"];

    // GitHub tells of the state "starter" in the words of its description alone
    private static bool IsStarter(ValidationError error) => error is { Kind: ValidationErrorKind.NotInEnumeration, Property: "state" } && error.Path!.Contains("assets", StringComparison.Ordinal);

    private static string Short(string body) => body.Length > 300 ? body[..300] + "..." : body;
}
