using System.Text.Json;

namespace PermFeed.Classification.Knowledge;

/// <summary>Between <see cref="Facet"/> and the words that YAML uses: <c>resource-policy</c>.</summary>
internal static class FacetIds
{
    private static readonly Dictionary<Facet, string> Ids =
        Enum.GetValues<Facet>().ToDictionary(facet => facet, facet => JsonNamingPolicy.KebabCaseLower.ConvertName(facet.ToString()));

    private static readonly Dictionary<string, Facet> Facets = Ids.ToDictionary(entry => entry.Value, entry => entry.Key, StringComparer.Ordinal);

    public static IReadOnlyCollection<string> All => Ids.Values;

    public static string Id(Facet facet) => Ids[facet];

    public static bool TryParse(string id, out Facet facet) => Facets.TryGetValue(id, out facet);
}
