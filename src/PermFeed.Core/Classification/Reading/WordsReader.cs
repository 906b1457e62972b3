namespace PermFeed.Classification.Reading;

/// <summary>Reads data/knowledge/words.yaml: groups of verbs that rules refer to as <c>@read</c>.</summary>
internal static class WordsReader
{
    public const string File = "knowledge/words.yaml";

    public static Dictionary<string, ValueList<string>> Read(string text)
    {
        var map = YamlFile.Read(File, text);
        var verbs = map.OptionalMap("verbs") ?? throw map.Missing("verbs");
        map.End();
        var groups = verbs.Names.ToList().ToDictionary(name => name, name => verbs.Texts(name).Select(verb => verb.ToLowerInvariant()).ToValueList(), StringComparer.Ordinal);
        verbs.End();
        return groups;
    }
}
