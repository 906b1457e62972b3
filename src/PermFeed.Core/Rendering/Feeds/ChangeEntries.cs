using PermFeed.Classification;
using PermFeed.Editions;
using PermFeed.History;
using PermFeed.Rendering.Api;
using PermFeed.Rendering.Recaps;
using PermFeed.Rendering.Text;

namespace PermFeed.Rendering.Feeds;

/// <summary>Feed entries from changes to privileged actions.</summary>
internal sealed class ChangeEntries(SiteInput input, SiteAddress address)
{
    private const string TacticScheme = "https://attack.mitre.org/tactics/";
    private readonly Dictionary<JudgedChange, FeedEntry> made = new(ReferenceEqualityComparer.Instance);
    private readonly ChangeDates dates = new(input.Catalogue);
    private readonly ChangeItem item = new(address, new ChangeDates(input.Catalogue), input.Catalogue.AttackVersion);

    /// <summary>Changed resource types or keys are in the month files; a feed tells that a danger came, went, came back or grew.</summary>
    public static bool Newsworthy(JudgedChange change) =>
        change is { Action: not null, Judgement: { } judgement } && (judgement.Privileged || Withdrawn(change)) && IsNews(change.Change.Kind);

    /// <summary>Whoever has read that an action is privileged must be told that it is not: its item stays and says so.</summary>
    private static bool Withdrawn(JudgedChange change) =>
        change.Judgement is { Privileged: false, CorrectedFrom: Verdict.Privileged, CorrectedOn: { } corrected } && corrected > change.Change.ObservedOn;

    private static bool IsNews(ChangeKind kind) =>
        kind is ChangeKind.ActionAdded or ChangeKind.ActionRemoved or ChangeKind.ActionReturned or ChangeKind.ActionRenamed or ChangeKind.AccessLevelChanged;

    /// <summary>Made once: the same event stands in several feeds.</summary>
    public FeedEntry Of(JudgedChange change)
    {
        if (!made.TryGetValue(change, out var entry))
            made.Add(change, entry = Make(change));
        return entry;
    }

    private FeedEntry Make(JudgedChange change)
    {
        var url = RecapUrl(change);
        var subject = new FeedSubject(change, url);
        var finding = subject.Finding;
        return new FeedEntry
        {
            Id = address.ChangeId(change),
            Title = $"{finding.Action} {Happened(change, subject.Line)}: {(finding.Privileged ? $"{finding.Severity.ToLowerInvariant()}, {finding.Category.ToLowerInvariant()}" : "not privileged after review")}",
            Url = url,
            Summary = finding.Rationale.Length > 0 ? finding.Rationale : $"{finding.Action} is judged {finding.Verdict}.",
            Html = MarkdownHtml.Render(input.Templates.Render("feed-change.md", subject)),
            Published = change.Change.ObservedOn,
            Updated = dates.Updated(change),
            Tags = Tags(change, finding).ToValueList(),
            WriteData = json =>
            {
                json.WritePropertyName("change");
                item.Write(json, change);
            },
        };
    }

    private static string Happened(JudgedChange change, RecapLine line) => (change.Change.Kind, change.State) switch
    {
        (ChangeKind.ActionAdded, ChangeState.Withdrawn) => "added and withdrawn",
        (ChangeKind.ActionAdded, _) => "added",
        (ChangeKind.ActionRemoved, ChangeState.Withdrawn) => "removed and back again",
        (ChangeKind.ActionRemoved, _) => "removed",
        (ChangeKind.ActionReturned, _) => "returned",
        (ChangeKind.ActionRenamed, _) => "respelt",
        _ => $"moved from {line.Note}",
    };

    private string RecapUrl(JudgedChange change)
    {
        var isNew = change is { Change.Kind: ChangeKind.ActionAdded, State: not ChangeState.Withdrawn };
        var anchor = !change.Judgement!.Privileged ? "" : isNew ? $"#{HeadingAnchor.Of(change.Change.Action!.Text)}" : "#changes-to-known-privileged-actions";
        return address.Of($"recaps/{change.Change.Month}/{anchor}");
    }

    private IEnumerable<FeedTag> Tags(JudgedChange change, Finding finding) =>
        finding.Attack.Select(line => line.TacticId).Distinct(StringComparer.Ordinal).Select(id => new FeedTag(id, TacticScheme))
            .Concat(change.Judgement!.RiskCategories.Select(category => new FeedTag(category.Id(), address.Of("categories/"))))
            .Concat(finding.Severity.Length > 0 ? [new FeedTag(finding.Severity.ToLowerInvariant(), address.Of("methodology/#severity"))] : [])
            .Append(new FeedTag(finding.ServicePrefix, address.Of("services/")));
}
