using System.Text.Json.Nodes;

namespace PermFeed.Tests.Publishing.GitHub.Fake;

/// <summary>A request as a route sees it.</summary>
internal sealed record FakeRequest
{
    public required string Method { get; init; }

    /// <summary>As GitHub's description has it.</summary>
    public required string Template { get; init; }

    /// <summary>What stands in the places of the template.</summary>
    public required IReadOnlyDictionary<string, string> Parts { get; init; }

    public required IReadOnlyDictionary<string, string> Query { get; init; }

    public required byte[] Body { get; init; }

    /// <summary>Null where the body is none.</summary>
    public required JsonObject? Json { get; init; }

    /// <summary>Counted from 1.</summary>
    public required int Number { get; init; }

    public bool Writes => Method != "GET";

    public string Text(string member) => Json![member]!.GetValue<string>();

    public string? TextOrNull(string member) => Json![member]?.GetValue<string>();
}
