using PermFeed.Classification;
using PermFeed.Editions;

namespace PermFeed.Rendering;

/// <summary>A rule with what it matched in the catalogue, those that it leads and those where a stronger one does.</summary>
/// <param name="Rule">Null for what is no rule of the book: a person's verdict.</param>
internal sealed record RuleUse(
    string Id, string Title, Verdict Verdict, Rule? Rule, IReadOnlyList<CatalogueEntry> Leads, IReadOnlyList<CatalogueEntry> Follows)
{
    /// <summary>All rules, those that matched nothing yet too, in order of their ids.</summary>
    public static IReadOnlyList<RuleUse> All(SiteInput input)
    {
        var matches = input.Catalogue.Entries
            .SelectMany(entry => entry.Judgement.Rules.Select((match, index) => (Entry: entry, Match: match, Leads: index == 0)))
            .ToLookup(match => match.Match.RuleId, StringComparer.Ordinal);
        var rules = input.RuleBook.Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        return
        [
            .. matches.Select(match => match.Key).Union(rules.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(id =>
            {
                var rule = rules.GetValueOrDefault(id);
                return new RuleUse(
                    id,
                    rule?.Title ?? matches[id].First().Match.Title,
                    rule?.Verdict ?? matches[id].First().Match.Verdict,
                    rule,
                    [.. matches[id].Where(match => match.Leads).Select(match => match.Entry)],
                    [.. matches[id].Where(match => !match.Leads).Select(match => match.Entry)]);
            }),
        ];
    }
}
