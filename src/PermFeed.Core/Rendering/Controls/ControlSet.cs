using PermFeed.Classification;
using PermFeed.Editions;
using PermFeed.History;

namespace PermFeed.Rendering.Controls;

/// <summary>
/// The actions that a control is about. Every name in it is one of the reference as last observed, and stands in full: a wildcard would
/// also deny what AWS adds tomorrow.
/// </summary>
public sealed record ControlSet
{
    /// <summary>Part of paths and names: <c>2026-02</c>, <c>catalogue</c>.</summary>
    public required string Name { get; init; }

    /// <summary>For people: "privileged actions of February 2026".</summary>
    public required string Title { get; init; }

    /// <summary>Present actions, ordered by key.</summary>
    public required ValueList<CatalogueEntry> Entries { get; init; }

    public required string AttackVersion { get; init; }

    /// <summary>Day of the observation that it rests on.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Roles that the denial leaves alone, as an ARN pattern.</summary>
    public string ExemptRoles { get; init; } = "arn:aws:iam::*:role/permfeed-exempt-*";

    /// <summary>The privileged actions that came or came back in an edition and are still there.</summary>
    public static ControlSet OfEdition(Edition edition, Catalogue catalogue)
    {
        var came = edition.Changes
            .Where(change => change.Change.Kind is ChangeKind.ActionAdded or ChangeKind.ActionReturned && change.State is not ChangeState.Withdrawn)
            .Select(change => change.Change.Action!).ToHashSet();
        var title = $"privileged actions of {edition.Month.Title()}";
        var set = Of(edition.Month.ToString(), title, catalogue, entry => entry.Judgement.Privileged && came.Contains(entry.Action.Key));
        return set with { Date = edition.Window.To };
    }

    public static ControlSet Of(string name, string title, Catalogue catalogue, Func<CatalogueEntry, bool> wanted) => new()
    {
        Name = name,
        Title = title,
        Entries = catalogue.Entries.Where(entry => entry.State is ActionState.Present && wanted(entry)).ToValueList(),
        AttackVersion = catalogue.AttackVersion,
        Date = catalogue.Observations.Count > 0 ? catalogue.Observations[^1].Date : default,
    };

    /// <summary>
    /// What <c>permfeed controls</c> asks for. Null means any; <paramref name="since"/> leaves out what the first observation had already.
    /// </summary>
    public static ControlSet Of(Catalogue catalogue, DateOnly? since, Verdict? verdict, RiskCategory? category) => Of(
        "selection",
        "selected actions",
        catalogue,
        entry => entry.Judgement.Flagged
            && (verdict is null || entry.Judgement.Verdict == verdict)
            && (since is null || entry.FirstSeen >= since)
            && (category is null || entry.Judgement.RiskCategories.Contains(category.Value)));
}
