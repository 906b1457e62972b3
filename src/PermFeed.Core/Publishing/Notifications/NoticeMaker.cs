using System.Security.Cryptography;
using System.Text;
using PermFeed.Classification;
using PermFeed.Editions;
using PermFeed.Rendering;
using PermFeed.Rendering.Feeds;
using PermFeed.Rendering.Recaps;
using PermFeed.Rendering.Text;

namespace PermFeed.Publishing.Notifications;

/// <summary>Editions and grave additions as notices.</summary>
internal sealed class NoticeMaker(SiteInput input)
{
    /// <summary>An observation that brings more grave actions than this is told of in one message.</summary>
    private const int MostAlone = 10;

    private readonly SiteAddress address = new(input);

    public Notice OfEdition(Edition edition)
    {
        var recap = new Recap(edition, input, address.Root);
        var numbers = recap.Numbers;
        var id = address.RecapId(edition.Month);
        return new Notice
        {
            Id = id,
            Kind = NoticeKind.Edition,
            Month = edition.Month,
            Title = $"New AWS permissions in {recap.Title}",
            Summary = $"{recap.Headline}; {Phrases.Count(numbers.Added, "action")} added between {Phrases.Date(recap.From)} and {Phrases.Date(recap.To)}.",
            Url = address.Of($"recaps/{edition.Month}/"),
            DataUrl = address.Of($"api/v1/changes/{edition.Month}.json"),
            Items = recap.Privileged.SelectMany(group => group.Findings)
                .OrderByDescending(finding => finding.Rank)
                .ThenBy(finding => finding.Action, StringComparer.OrdinalIgnoreCase)
                .Select(finding => Item(finding, edition.Month)).ToValueList(),
            Numbers =
            [
                new NoticeNumber("New actions", numbers.Added),
                new NoticeNumber("Privileged", numbers.Privileged),
                new NoticeNumber("Sensitive", numbers.Sensitive),
                new NoticeNumber("Not yet reviewed", numbers.Unreviewed),
            ],
            Markdown = MailSize.Fits(input.Templates.Render("recap.md", recap)) ?? input.Templates.Render("feed-recap.md", recap),
            Subjects = [id],
        };
    }

    /// <param name="alarming">Additions to tell of at once.</param>
    /// <param name="told">Whether a subject was told of before.</param>
    public IEnumerable<Notice> OfAlarming(IReadOnlyList<JudgedChange> alarming, Func<string, bool> told) =>
        alarming.Where(change => !told(address.ChangeId(change)))
            .GroupBy(change => change.Change.ObservationId, StringComparer.Ordinal)
            .SelectMany(observation => observation.Count() <= MostAlone ? observation.Select(change => OfAdditions([change])) : [OfAdditions([.. observation])]);

    // All of one observation, so of one month
    private Notice OfAdditions(IReadOnlyList<JudgedChange> additions)
    {
        var month = additions[0].Change.Month;
        var items = additions.Select(change => Item(new Finding(change.Action!, change.Judgement!, change.ServiceName), month))
            .OrderByDescending(item => Enum.Parse<Severity>(item.Severity)).ThenBy(item => item.Action, StringComparer.OrdinalIgnoreCase).ToValueList();
        var subjects = additions.Select(address.ChangeId).Order(StringComparer.Ordinal).ToValueList();
        return new Notice
        {
            Id = subjects.Count == 1 ? subjects[0] : Together(subjects),
            Kind = NoticeKind.Alert,
            Month = month,
            Title = items.Count == 1 ? $"New AWS action {items[0].Action}: {items[0].Weight}" : Phrases.Count(items.Count, "grave new AWS action"),
            Summary = items.Count == 1 ? $"{items[0].Rationale} {additions[0].Judgement!.Recommendation} {Observed(additions[0])}".TrimStart() : Observed(additions[0]),
            Url = items.Count == 1 ? items[0].Url : address.Of($"recaps/{month}/"),
            DataUrl = address.Of($"api/v1/changes/{month}.json"),
            Items = items,
            Numbers = [],
            Markdown = string.Join("\n\n", additions.Select(Described)),
            Subjects = subjects,
        };
    }

    private NoticeItem Item(Finding finding, Month month) =>
        new(finding.Action, finding.Severity, finding.Category, finding.Rationale, address.Of($"recaps/{month}/#{finding.Anchor}"));

    private string Described(JudgedChange change)
    {
        var subject = new FeedSubject(change, address.Of($"recaps/{change.Change.Month}/"));
        return $"## {MarkdownText.Code(change.Change.Action!.Text)}\n\n{input.Templates.Render("feed-change.md", subject)}";
    }

    private static string Observed(JudgedChange change) => $"Observed between {Phrases.Date(change.Change.Window.From)} and {Phrases.Date(change.Change.Window.To)}.";

    private static string Together(ValueList<string> subjects) =>
        $"{subjects[0]}+{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', subjects))))[..16]}";
}
