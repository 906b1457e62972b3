using PermFeed.Classification.Attack;

namespace PermFeed.Classification.Reading;

/// <summary>The members that rules and overrides share.</summary>
internal static class JudgementReader
{
    public static T Choice<T>(YamlMap map, string name) where T : struct, Enum
    {
        var text = map.Text(name);
        var names = Enum.GetValues<T>().ToDictionary(value => value.ToString().ToLowerInvariant(), StringComparer.Ordinal);
        return names.TryGetValue(text, out var value)
            ? value
            : throw map.Problem(name, $"expected one of {string.Join(", ", names.Keys)}, found '{Printable.Of(text)}'");
    }

    public static ValueList<RiskCategory> Categories(YamlMap map) =>
        map.Texts("categories").Select(id => RiskCategoryIds.TryParse(id, out var category)
            ? category
            : throw map.Problem("categories", $"unknown risk category '{Printable.Of(id)}'; known are {string.Join(", ", RiskCategoryIds.All)}")).ToValueList();

    public static ValueList<AttackMapping> Mappings(YamlMap map, AttackTables attack) =>
        map.Texts("attack").Select(text => attack.TryMap(text, out var mapping) is { } problem ? throw map.Problem("attack", problem) : mapping!).ToValueList();
}
