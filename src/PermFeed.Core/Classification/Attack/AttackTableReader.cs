using System.Text.Json;

namespace PermFeed.Classification.Attack;

/// <summary>Reads data/attack: enterprise.json, atlas.json and aliases.json.</summary>
internal static class AttackTableReader
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Strict) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <exception cref="FileFormatException">A file is missing or does not have its form.</exception>
    public static AttackTables Read(IReadOnlyDictionary<string, string> files)
    {
        var enterprise = Read<EnterpriseFile>(files, "attack/enterprise.json");
        var atlas = Read<AtlasFile>(files, "attack/atlas.json");
        var aliases = Read<AttackAliases>(files, "attack/aliases.json");
        return new AttackTables(
            (enterprise.Version, atlas.Version),
            enterprise.Tactics.Select(entry => new Tactic(entry.Key, entry.Value)),
            enterprise.Techniques.Select(row => new Technique(row.Id, row.Name, row.Tactics.ToValueList())),
            atlas.Techniques.Select(entry => new AtlasTechnique(entry.Key, entry.Value)),
            aliases);
    }

    private static T Read<T>(IReadOnlyDictionary<string, string> files, string path)
    {
        if (!files.TryGetValue(path, out var text))
            throw new FileFormatException(path, null, "the file is missing; the ATT&CK and ATLAS ids of the rules are checked against it");
        try
        {
            return JsonSerializer.Deserialize<T>(text, Strict) ?? throw new FileFormatException(path, 1, "expected an object, found null");
        }
        catch (JsonException e)
        {
            throw new FileFormatException(path, (int?)e.LineNumber + 1, e.Message, e);
        }
    }

    private sealed record EnterpriseFile(string Version, string Copyright, IReadOnlyDictionary<string, string> Tactics, IReadOnlyList<TechniqueRow> Techniques);

    private sealed record TechniqueRow(string Id, string Name, IReadOnlyList<string> Tactics);

    private sealed record AtlasFile(string Version, string Copyright, IReadOnlyDictionary<string, string> Techniques);
}
