using PermFeed.Classification;
using PermFeed.Editions;
using PermFeed.History;
using PermFeed.Reference.Agreement;
using PermFeed.Rendering.Templates;

namespace PermFeed.Rendering;

/// <summary>Everything that the site is made from. The same input gives the same bytes.</summary>
public sealed record SiteInput
{
    /// <summary>Oldest first.</summary>
    public required ValueList<Edition> Editions { get; init; }

    public required Catalogue Catalogue { get; init; }

    /// <summary>What to ask and what to do, in Markdown of ours, per risk category. A category without an entry has no guidance section.</summary>
    public required IReadOnlyDictionary<RiskCategory, string> Guidance { get; init; }

    /// <summary>What judged the catalogue: the rules for their pages, the ATT&amp;CK tables for their aliases.</summary>
    public required RuleBook RuleBook { get; init; }

    /// <summary>Where the site will be read; absolute links begin with it.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>Authority and year of every published id (RFC 4151): <c>permfeed.example,2026</c>.</summary>
    public required string TagAuthority { get; init; }

    public required TemplateFolder Templates { get; init; }

    /// <summary>JSON Schemas of the published documents by file name (<c>action-list.schema.json</c>); they are published below schema/v1/.</summary>
    public IReadOnlyDictionary<string, string> Schemas { get; init; } = new Dictionary<string, string>();

    /// <summary>The last look at AWS, successful or not; null for a history that was only imported.</summary>
    public CheckRecord? LastCheck { get; init; }

    /// <summary>Observations that a plausibility limit holds.</summary>
    public ValueList<Hold> Holds { get; init; } = [];

    /// <summary>Actions that only one of AWS's two sources shows; all others stand in both, or one source is asked only.</summary>
    public ValueList<Lag> Lags { get; init; } = [];
}
