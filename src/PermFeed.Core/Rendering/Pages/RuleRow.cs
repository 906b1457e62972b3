
namespace PermFeed.Rendering.Pages;

/// <summary>A rule on the page of rules.</summary>
internal sealed class RuleRow(RuleUse rule)
{
    private const int ShownActions = 12;

    public string Id => rule.Id;

    public string Anchor => SiteAddress.RuleAnchor(rule.Id);

    public string Title => rule.Title;

    public string Verdict => rule.Verdict.Id();

    public bool Flags => rule.Verdict is Classification.Verdict.Privileged or Classification.Verdict.Sensitive;

    public int Leads => rule.Leads.Count;

    public int Follows => rule.Follows.Count;

    public IReadOnlyList<ActionRow> Examples => [.. rule.Leads.Take(ShownActions).Select(entry => new ActionRow(entry))];
}
