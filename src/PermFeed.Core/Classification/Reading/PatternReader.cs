using PermFeed.Classification.Knowledge;
using PermFeed.Classification.Matching;
using PermFeed.Reference;

namespace PermFeed.Classification.Reading;

/// <summary>Reads the match part of a rule.</summary>
internal sealed class PatternReader(Vocabulary vocabulary, IReadOnlyDictionary<string, ValueList<string>> verbGroups, IReadOnlyDictionary<string, ValueList<string>> families)
{
    private readonly HashSet<string> known = families.Values.SelectMany(services => services).ToHashSet(StringComparer.Ordinal);

    private const int MostExactActions = 10;

    // Among verbs: a knowledge phrase that names verb and noun together counts as well.
    private const string Named = "@named";

    public Pattern Read(YamlMap match)
    {
        var not = match.OptionalMap("not");
        var all = Conditions(match);
        if (all.Count is 0)
            throw new FileFormatException(match.File, match.Line, "'match' has no condition");
        match.End();
        var excluded = not is null ? [] : Conditions(not);
        not?.End();
        return new Pattern(all, excluded);
    }

    private ValueList<Condition> Conditions(YamlMap map)
    {
        var conditions = new List<Condition>();
        Add("services", names => new ServiceCondition(Groups(map, "services", names, families), known));
        Add("service_words", names => new ServiceWordCondition(names));
        Add("modifiers", names => new ModifierCondition(names));
        Add("actions", names => Exact(map, names));
        Add("starts", names => new PhraseCondition(PhrasePlace.Start, Phrases(names)));
        Add("subjects", names => new PhraseCondition(PhrasePlace.Subject, Phrases(names)));
        Add("heads", names => new PhraseCondition(PhrasePlace.Head, Phrases(names)));
        Add("nouns", names => new PhraseCondition(PhrasePlace.Noun, Phrases(names)));
        Add("facets", names => new FacetCondition(Facets(map, names)));
        Add("levels", names => new LevelCondition(Levels(map, names)));
        Add("resources", names => new ResourceCondition(Phrases(names)));
        Add("keys", names => new KeyCondition(names));
        Add("dependents", names => new DependentCondition(names));
        if (map.OptionalFlag("permission_only") is { } permissionOnly)
            conditions.Add(new PermissionOnlyCondition(permissionOnly));

        // Last, because the index has already picked the rules by their verbs: it seldom fails.
        Add("verbs", names => Verbs(map, names));
        return conditions.ToValueList();

        void Add(string name, Func<ValueList<string>, Condition> make)
        {
            if (map.Texts(name) is { Count: > 0 } names)
                conditions.Add(make(names));
        }
    }

    private List<(int Id, string Written)> Phrases(ValueList<string> names) => [.. names.Select(name => (vocabulary.Add(name), name))];

    private static IEnumerable<string> Groups(YamlMap map, string member, ValueList<string> names, IReadOnlyDictionary<string, ValueList<string>> groups)
    {
        foreach (var name in names)
        {
            if (!name.StartsWith('@'))
                yield return name;
            else if (groups.TryGetValue(name[1..], out var group))
                foreach (var item in group)
                    yield return item;
            else
                throw map.Problem(member, $"unknown group '{Printable.Of(name)}'; known are {string.Join(", ", groups.Keys.Order(StringComparer.Ordinal))}");
        }
    }

    private VerbCondition Verbs(YamlMap map, ValueList<string> names)
    {
        var verbs = Groups(map, "verbs", names.Where(name => name != Named).ToValueList(), verbGroups).Select(verb => verb.ToLowerInvariant());
        if (names.Contains(Named) && !map.Has("facets"))
            throw map.Problem("verbs", $"{Named} needs 'facets' beside it");
        return new VerbCondition(verbs, names.Contains(Named) ? Facets(map, map.Texts("facets")) : []);
    }

    private static ActionCondition Exact(YamlMap map, ValueList<string> names)
    {
        if (names.Count > MostExactActions)
            throw map.Problem("actions", $"a rule may name at most {MostExactActions} exact actions, found {names.Count}");
        if (names.FirstOrDefault(name => !ActionKey.TryParse(name, out _)) is { } wrong)
            throw map.Problem("actions", $"expected actions such as iam:PassRole, found '{Printable.Of(wrong)}'");
        return new ActionCondition(names);
    }

    private static ValueList<Facet> Facets(YamlMap map, ValueList<string> names) =>
        names.Select(name => FacetIds.TryParse(name, out var facet) && facet is not Facet.Ordinary
            ? facet
            : throw map.Problem("facets", $"unknown facet '{Printable.Of(name)}'; known are {string.Join(", ", FacetIds.All)}")).ToValueList();

    private static AccessLevels Levels(YamlMap map, ValueList<string> names) =>
        names.Aggregate(AccessLevels.None, (levels, name) => AccessLevelNames.TryParse(name, out var level)
            ? levels | level
            : throw map.Problem("levels", $"expected access levels such as Write, found '{Printable.Of(name)}'"));
}
