using System.Text.Json;
using PermFeed.Classification;
using PermFeed.Editions;
using PermFeed.History;

namespace PermFeed.Rendering;

/// <summary>The published spelling of our enums: snake case.</summary>
public static class Ids
{
    public static string Id(this ChangeKind kind) => Snake(kind);

    public static string Id(this ChangeState state) => Snake(state);

    public static string Id(this ActionState state) => Snake(state);

    public static string Id(this Verdict verdict) => Snake(verdict);

    public static string Id(this Severity severity) => Snake(severity);

    public static string Id(this Confidence confidence) => Snake(confidence);

    private static string Snake<T>(T value)
        where T : struct, Enum => Names<T>.All[value];

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> All =
            Enum.GetValues<T>().ToDictionary(value => value, value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));
    }
}
