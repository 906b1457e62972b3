using System.Text.Json;

namespace PermFeed.History;

/// <summary>Between <see cref="ChangeKind"/> and the snake-case names of the log and the published files.</summary>
public static class ChangeKindNames
{
    private static readonly Dictionary<ChangeKind, string> Names =
        Enum.GetValues<ChangeKind>().ToDictionary(kind => kind, kind => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString()));

    private static readonly Dictionary<string, ChangeKind> Kinds = Names.ToDictionary(entry => entry.Value, entry => entry.Key, StringComparer.Ordinal);

    public static string Name(this ChangeKind kind) => Names[kind];

    public static bool TryParse(string name, out ChangeKind kind) => Kinds.TryGetValue(name, out kind);
}
