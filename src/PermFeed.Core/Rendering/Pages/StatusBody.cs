using PermFeed.Classification;
using PermFeed.Editions;
using PermFeed.History;

namespace PermFeed.Rendering.Pages;

/// <summary>How fresh the data is, what was observed, and what waits for a rule.</summary>
internal sealed class StatusBody(SiteInput input)
{
    public string Root { get; } = "../";

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Observation> Observations => [.. input.Catalogue.Observations.Reverse()];

    public IReadOnlyList<ActionRow> Queue =>
        [.. input.Catalogue.Entries.Where(entry => entry is { Judgement.Verdict: Verdict.Unreviewed, State: not ActionState.Removed }).Select(entry => new ActionRow(entry))];

    /// <summary>Null for a history that was only imported.</summary>
    public CheckRow? Check => input.LastCheck is { } check ? new CheckRow(check) : null;

    public ValueList<Hold> Holds => input.Holds;

    public string RuleBookVersion => input.Catalogue.RuleBookVersion;

    public string AttackVersion => input.Catalogue.AttackVersion;

    public string AtlasVersion => input.Catalogue.AtlasVersion;
}
