using PermFeed.Classification.Knowledge;
using PermFeed.Classification.Matching;

namespace PermFeed.Classification.Reading;

/// <summary>Reads data/knowledge/&lt;family&gt;.yaml: the services of a family and what their nouns are.</summary>
internal static class KnowledgeReader
{
    /// <returns>The family's services (null: every service) and its entries.</returns>
    public static (HashSet<string>? Services, ValueList<KnowledgeEntry> Entries) Read(string file, string text, Vocabulary vocabulary)
    {
        var map = YamlFile.Read(file, text);
        map.Text("title");
        var services = Services(map);
        var entries = new List<KnowledgeEntry>();
        foreach (var facet in Enum.GetValues<Facet>())
            foreach (var row in map.Maps(FacetIds.Id(facet)))
                entries.Add(Entry(facet, services, row, vocabulary));

        map.End();
        return (services, entries.ToValueList());
    }

    private static KnowledgeEntry Entry(Facet facet, HashSet<string>? family, YamlMap row, Vocabulary vocabulary)
    {
        var own = row.Has("services") ? Services(row) : null;
        if (own is not null && family is not null && own.FirstOrDefault(service => !family.Contains(service)) is { } stranger)
            throw row.Problem("services", $"'{stranger}' is not among the services of this file");
        var heads = row.Texts("nouns").Select(vocabulary.Add).ToValueList();
        var words = row.Texts("words").Select(vocabulary.Add).ToValueList();
        if (heads.Count + words.Count is 0)
            throw row.Missing("nouns");
        var entry = new KnowledgeEntry(facet, own ?? family, heads, words, row.OptionalText("is"), row.Texts("except").Select(vocabulary.Add).ToValueList());
        row.End();
        return entry;
    }

    private static HashSet<string>? Services(YamlMap map)
    {
        var services = map.Texts("services");
        if (services.Count is 0)
            throw map.Missing("services");
        foreach (var service in services)
            if (service is not ("*" or KnowledgeEntry.Newcomers) && (!Reference.ActionKey.IsPrefix(service) || service.Any(char.IsAsciiLetterUpper)))
                throw map.Problem("services", $"expected service prefixes in lower case, \"*\" or \"?\", found '{Printable.Of(service)}'");
        return services.Contains("*") ? null : services.ToHashSet(StringComparer.Ordinal);
    }
}
