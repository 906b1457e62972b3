using PermFeed.Classification;
using PermFeed.Editions;
using PermFeed.History;
using PermFeed.Rendering.Text;

namespace PermFeed.Rendering.Recaps;

/// <summary>An edition as its templates read it.</summary>
internal sealed class Recap
{
    private readonly Edition edition;
    private readonly SiteInput input;

    public Recap(Edition edition, SiteInput input, string root)
    {
        this.edition = edition;
        this.input = input;
        Root = root;
        Numbers = new RecapNumbers(edition);
        var newServices = edition.Changes.Where(change => change.Change.Kind is ChangeKind.ServiceAdded).Select(change => change.Change.ServicePrefix).ToHashSet(StringComparer.Ordinal);
        Privileged = FindingGroup.Of(Additions(Verdict.Privileged), newServices);
        Sensitive = FindingGroup.Of(Additions(Verdict.Sensitive), newServices);
        NewServices = [.. edition.Changes.Where(change => change.Change.Kind is ChangeKind.ServiceAdded).Select(Introduced)];
        KnownChanges = KnownPrivileged.Changes(edition);
        Categories = [.. Sections()];
        AllChanges = ServiceChanges.Of(edition.Changes);
    }

    /// <summary>What links begin with: the site's address, or the way up from the page.</summary>
    public string Root { get; }

    public string Month => edition.Month.ToString();

    public string Title => edition.Month.Title();

    public DateOnly From => edition.Window.From;

    public DateOnly To => edition.Window.To;

    public int Days => edition.Window.Days;

    public bool LongerThanMonth => Days > DateTime.DaysInMonth(edition.Month.Year, edition.Month.Number);

    public string Headline => RecapHeadline.Of(this);

    public RecapNumbers Numbers { get; }

    public IReadOnlyList<NewService> NewServices { get; }

    public IReadOnlyList<FindingGroup> Privileged { get; }

    public IReadOnlyList<FindingGroup> Sensitive { get; }

    /// <summary>The privileged actions of the highest severity, where that is critical; the summary names up to five.</summary>
    public IReadOnlyList<string> Critical => [.. Privileged.SelectMany(group => group.Findings).Where(finding => finding.Rank is Severity.Critical).Select(finding => finding.Action)];

    /// <summary>Up to three services with the most new privileged actions, as "Amazon Bedrock (8)".</summary>
    public IReadOnlyList<string> LeadingServices => [.. Leading.Select(service => $"{service.ServiceName} ({service.Findings.Count})")];

    /// <summary>Whether the leading services brought more than half of the new privileged actions.</summary>
    public bool ServicesLead => Leading.Sum(service => service.Findings.Count) * 2 > Numbers.Privileged;

    public IReadOnlyList<RecapLine> KnownChanges { get; }

    public IReadOnlyList<CategorySection> Categories { get; }

    public IReadOnlyList<ServiceChanges> AllChanges { get; }

    public IReadOnlyList<Observation> Observations => [.. edition.Observations];

    public IReadOnlyList<string> Warnings => [.. edition.Observations.SelectMany(observation => observation.Warnings)];

    public int Reviewed => edition.Changes.Count(change => change.Judgement is { Flagged: true, Reviewed: true });

    public IReadOnlyList<RecapLine> Unreviewed =>
        [.. edition.Changes.Where(change => change is { Change.Kind: ChangeKind.ActionAdded, Judgement.Verdict: Verdict.Unreviewed }).Select(change => new RecapLine(change))];

    public string RuleBookVersion => input.Catalogue.RuleBookVersion;

    public string AttackVersion => input.Catalogue.AttackVersion;

    public string AtlasVersion => input.Catalogue.AtlasVersion;

    private IEnumerable<FindingGroup> Leading =>
        Privileged.OrderByDescending(service => service.Findings.Count).ThenBy(service => service.ServicePrefix, StringComparer.Ordinal).Take(3);

    private IEnumerable<Finding> Additions(Verdict verdict) =>
        edition.Changes
            .Where(change => change is { Change.Kind: ChangeKind.ActionAdded, State: not ChangeState.Withdrawn } && change.Judgement?.Verdict == verdict)
            .Select(change => new Finding(change.Action!, change.Judgement!, change.ServiceName));

    private NewService Introduced(JudgedChange change)
    {
        var actions = edition.Changes.Where(other => other.Change.ServicePrefix == change.Change.ServicePrefix && other.Change.Kind is ChangeKind.ActionAdded).ToList();
        return new NewService(
            change.Change.ServicePrefix,
            change.ServiceName,
            actions.Count,
            actions.Count(action => action.Judgement?.Verdict is Verdict.Privileged),
            actions.Count(action => action.Judgement?.Verdict is Verdict.Sensitive),
            change.State is ChangeState.Withdrawn ? change.UndoneOn : null);
    }

    private IEnumerable<CategorySection> Sections() =>
        Privileged.Concat(Sensitive)
            .SelectMany(service => service.Findings)
            .Where(finding => finding.PrimaryCategory is not null)
            .GroupBy(finding => finding.PrimaryCategory!.Value)
            .OrderByDescending(findings => findings.Count(finding => finding.Privileged))
            .ThenByDescending(findings => findings.Count())
            .ThenBy(findings => findings.Key)
            .Select(findings => Section(findings.Key, [.. findings]));

    private CategorySection Section(RiskCategory category, IReadOnlyList<Finding> findings) => new(
        category.Id(),
        category.Title(),
        input.Guidance.TryGetValue(category, out var guidance) ? NestedMarkdown.Below(guidance, 3) : "",
        findings.Count(finding => finding.Privileged),
        findings.Count(finding => !finding.Privileged),
        [.. findings.Where(finding => finding.Privileged).Select(finding => finding.Action)]);
}
