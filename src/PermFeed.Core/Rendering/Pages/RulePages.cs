using PermFeed.Classification;
using PermFeed.Editions;
using PermFeed.Reference;
using PermFeed.Rendering.Recaps;

namespace PermFeed.Rendering.Pages;

/// <summary>The list of rules and a page for each: what it looks for, what it says, and what it found.</summary>
internal sealed class RulePages
{
    private const int ShownServices = 15;
    private const int ShownActions = 6;

    private readonly SiteInput input;
    private readonly PageShell shell;
    private readonly HashSet<ActionKey> known;

    public RulePages(SiteInput input, PageShell shell)
    {
        this.input = input;
        this.shell = shell;
        known = [.. input.Catalogue.Entries.Select(entry => entry.Action.Key)];
    }

    public IEnumerable<RenderedFile> Render()
    {
        var uses = RuleUse.All(input);
        var rows = uses.Select(use => new RuleRow(use)).ToLookup(row => row.Id.StartsWith("heuristics/", StringComparison.Ordinal));
        var head = new PageHead("rules/", "Rules", "The rules that judge AWS IAM actions, and what each of them found.");
        yield return shell.Render("rules.html", head, new RulesBody([.. rows[false]], [.. rows[true]], input.Catalogue.RuleBookVersion));
        foreach (var use in uses)
            yield return shell.Render("rule.html", Head(use), Body(use));
    }

    private static PageHead Head(RuleUse use) => new(SiteAddress.RuleFolder(use.Id), use.Title, use.Rule?.Description ?? "Verdicts that a person set; they go before every rule.");

    private RuleBody Body(RuleUse use)
    {
        var (conditions, exclusions) = use.Rule?.Pattern.InWords ?? ([], []);
        var root = Page.WayUp(SiteAddress.RuleFolder(use.Id));
        var services = use.Leads.GroupBy(entry => entry.Action.Key.ServicePrefix, StringComparer.Ordinal).ToList();
        return new RuleBody
        {
            Root = root,
            Row = new RuleRow(use),
            Rule = use.Rule,
            Conditions = [.. conditions],
            Exclusions = [.. exclusions],
            References = [.. use.Rule?.References ?? []],
            Rationale = use.Rule?.Rationale?.Unfilled ?? "",
            Recommendation = use.Rule?.Recommendation?.Unfilled ?? "",
            Categories = [.. (use.Rule?.Categories ?? []).Select(category => new CategoryChoice(category.Id(), category.Title()))],
            Attack = [.. (use.Rule?.Attack ?? []).Select(mapping => new AttackLine(mapping))],
            Matches = Examples(use.Rule?.Matches, root),
            Misses = Examples(use.Rule?.Misses, root),
            Services =
            [
                .. services.OrderByDescending(service => service.Max(entry => entry.FirstSeen ?? DateOnly.MinValue))
                    .ThenByDescending(service => service.Count()).ThenBy(service => service.Key, StringComparer.Ordinal)
                    .Take(ShownServices).Select(Service),
            ],
            MoreServices = Math.Max(0, services.Count - ShownServices),
        };
    }

    private static RuleService Service(IGrouping<string, CatalogueEntry> service) => new(
        service.Key,
        service.First().ServiceName,
        service.Count(),
        [
            .. service.OrderByDescending(entry => entry.FirstSeen ?? DateOnly.MinValue).ThenBy(entry => entry.Action.Key)
                .Take(ShownActions).Select(entry => new ActionRow(entry)),
        ]);

    // An example that brings its own facts may name an action that AWS never had
    private RuleExampleLink[] Examples(ValueList<RuleExample>? examples, string root) =>
    [
        .. (examples ?? []).Select(example => new RuleExampleLink(
            example.Action.Text,
            known.Contains(example.Action) ? $"{root}services/{example.Action.ServicePrefix}/index.html#{example.Action.Name.ToLowerInvariant()}" : "")),
    ];
}
