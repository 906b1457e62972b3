using PermFeed.Classification;
using PermFeed.Editions;
using PermFeed.Rendering.Charts;
using PermFeed.Rendering.Recaps;
using PermFeed.Rendering.Text;

namespace PermFeed.Rendering.Pages;

/// <summary>The start page and the archive of recaps.</summary>
internal sealed class StartPages(SiteInput input, PageShell shell)
{
    private const int ShownFindings = 8;
    private const int ShownRecaps = 6;

    public IEnumerable<RenderedFile> Render()
    {
        var rows = input.Editions.Reverse().Select(edition => RecapRow.Of(edition, input)).ToArray();
        yield return shell.Render("start.html", new PageHead("", "PermFeed", "Which new AWS IAM actions are dangerous, every month, and what to do about them."), Start(rows));
        var head = new PageHead("recaps/", "All recaps", "Every monthly recap of new AWS IAM actions.");
        yield return shell.Render("recaps.html", head, new RecapsBody(rows));
    }

    private StartBody Start(RecapRow[] rows)
    {
        var latest = input.Editions.Count > 0 ? new Recap(input.Editions[^1], input, "") : null;
        var present = input.Catalogue.Entries.Where(entry => entry.State is not ActionState.Removed).ToList();
        return new StartBody
        {
            Latest = latest,
            Gravest = Gravest(latest),
            Summary = latest is null ? "" : MarkdownHtml.Render(input.Templates.Render("parts/recap-summary.md", latest)),
            Chart = MonthChart.Render(input.Editions),
            Recaps = [.. rows.Take(ShownRecaps)],
            Actions = present.Count,
            Services = present.Select(entry => entry.Action.Key.ServicePrefix).Distinct(StringComparer.Ordinal).Count(),
            Privileged = present.Count(entry => entry.Judgement.Verdict is Verdict.Privileged),
            Sensitive = present.Count(entry => entry.Judgement.Verdict is Verdict.Sensitive),
            Feeds = FeedLink.Main,
        };
    }

    private static Finding[] Gravest(Recap? latest) =>
    [
        .. (latest?.Privileged ?? []).SelectMany(service => service.Findings)
            .OrderByDescending(finding => finding.Rank).ThenBy(finding => finding.Action, StringComparer.OrdinalIgnoreCase)
            .Take(ShownFindings),
    ];
}
