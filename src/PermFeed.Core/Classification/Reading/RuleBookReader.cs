using System.Security.Cryptography;
using System.Text;
using PermFeed.Classification.Attack;
using PermFeed.Classification.Knowledge;
using PermFeed.Classification.Matching;

namespace PermFeed.Classification.Reading;

/// <summary>Files to rule book: ATT&amp;CK tables and knowledge first, because rules are checked against them.</summary>
internal static class RuleBookReader
{
    public static RuleBookParts Read(IReadOnlyDictionary<string, string> files)
    {
        var vocabulary = new Vocabulary();
        var attack = AttackTableReader.Read(files);
        var families = In(files, "knowledge/", ".yaml").Where(file => file.Path != WordsReader.File)
            .ToDictionary(file => Name(file.Path), file => KnowledgeReader.Read(file.Path, file.Text, vocabulary), StringComparer.Ordinal);
        var services = families.Where(family => family.Value.Services is not null).ToDictionary(family => family.Key, family => family.Value.Services!.ToValueList(), StringComparer.Ordinal);
        var patterns = new PatternReader(vocabulary, WordsReader.Read(Required(files, WordsReader.File)), services);
        var rules = new RuleReader(patterns, attack);
        return new RuleBookParts
        {
            Version = Version(files),
            Attack = attack,
            Rules = In(files, "rules/", ".yaml").Concat(In(files, "heuristics/", ".yaml")).Select(file => rules.Read(file.Path, file.Text)).ToValueList(),
            Guidance = GuidanceReader.Pages(files),
            Controls = GuidanceReader.Controls(Required(files, GuidanceReader.ControlsFile)),
            VerdictOverrides = OverrideReader.Verdicts("overrides/verdicts.yaml", Required(files, "overrides/verdicts.yaml"), attack),
            AccessLevelOverrides = OverrideReader.AccessLevels("overrides/access-levels.yaml", Required(files, "overrides/access-levels.yaml")),
            Vocabulary = vocabulary,
            Knowledge = new KnowledgeIndex(families.OrderBy(family => family.Key, StringComparer.Ordinal).SelectMany(family => family.Value.Entries), services.Values.SelectMany(family => family).ToHashSet(StringComparer.Ordinal)),
        };
    }

    internal static string Required(IReadOnlyDictionary<string, string> files, string path) =>
        files.TryGetValue(path, out var text) ? text : throw new FileFormatException(path, null, "the file is missing");

    private static IEnumerable<(string Path, string Text)> In(IReadOnlyDictionary<string, string> files, string folder, string extension) =>
        files.Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal) && file.Key.EndsWith(extension, StringComparison.Ordinal))
            .Select(file => (file.Key, file.Value)).OrderBy(file => file.Key, StringComparer.Ordinal);

    private static string Name(string path) => Path.GetFileNameWithoutExtension(path);

    private static string Version(IReadOnlyDictionary<string, string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, text) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\n{text}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
