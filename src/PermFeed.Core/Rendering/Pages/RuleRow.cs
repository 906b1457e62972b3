using PermFeed.Classification;

namespace PermFeed.Rendering.Pages;

/// <summary>A rule in the list of rules.</summary>
internal sealed class RuleRow(RuleUse use)
{
    public string Id => use.Id;

    /// <summary>Of its page, relative to the site.</summary>
    public string Link => SiteAddress.RuleFolder(use.Id) + "index.html";

    public string Title => use.Title;

    public string Verdict => use.Verdict.Id();

    public string Category => use.Rule is { Categories: [var primary, ..] } ? primary.Title() : "";

    public int Leads => use.Leads.Count;

    public int Follows => use.Follows.Count;
}
