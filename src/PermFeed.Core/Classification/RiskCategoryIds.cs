using System.Text.Json;

namespace PermFeed.Classification;

/// <summary>Between <see cref="RiskCategory"/> and the ids that YAML, labels and the published files use.</summary>
public static class RiskCategoryIds
{
    private static readonly Dictionary<RiskCategory, string> Ids =
        Enum.GetValues<RiskCategory>().ToDictionary(category => category, category => JsonNamingPolicy.KebabCaseLower.ConvertName(category.ToString()));

    private static readonly Dictionary<string, RiskCategory> Categories = Ids.ToDictionary(entry => entry.Value, entry => entry.Key, StringComparer.Ordinal);

    public static IReadOnlyCollection<string> All => Ids.Values;

    public static string Id(this RiskCategory category) => Ids[category];

    /// <summary>"Privilege escalation": for people.</summary>
    public static string Title(this RiskCategory category)
    {
        var words = category.Id().Replace('-', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    public static bool TryParse(string id, out RiskCategory category) => Categories.TryGetValue(id, out category);
}
