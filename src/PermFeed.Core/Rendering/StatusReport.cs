using PermFeed.Editions;
using PermFeed.History;
using PermFeed.Rendering.Recaps;
using PermFeed.Rendering.Text;

namespace PermFeed.Rendering;

/// <summary>The state of a feed as Markdown: for the summary of a workflow run and for the issue that raises an alarm.</summary>
public static class StatusReport
{
    private const int MostFindings = 15;
    private const int MostEvidence = 20;

    /// <param name="status">Of the data folder.</param>
    /// <param name="editions">Oldest first; the newest is told of.</param>
    public static IEnumerable<string> Markdown(Status status, IReadOnlyList<Edition> editions)
    {
        var last = status.LastObservation;
        return
        [
            $"## {(status.Holds.Count > 0 ? "Held: a person must look" : status.Healthy ? "All is well" : "Something is wrong")}",
            "",
            "| | |",
            "| --- | --- |",
            $"| Last observation | {MarkdownText.Code(last.Id)}: {Phrases.Count(last.Services, "service")}, {Phrases.Count(last.Actions, "action")}, {Phrases.Count(last.Changes, "change")} |",
            $"| Last look at AWS | {Look(status.LastCheck)} |",
            $"| Freshness | {Text(status.Freshness.ToString())} |",
            "",
            .. status.Holds.SelectMany(Held),
            .. Gates(status),
            .. editions.Count > 0 ? Newest(editions[^1]) : [],
        ];
    }

    private static string Look(CheckRecord? check) => check is null ? "never; the history was imported"
        : $"{check.At.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}, {check.Outcome.ToString().ToLowerInvariant()}: {Text(check.Message)}";

    private static IEnumerable<string> Held(Hold hold) =>
    [
        $"### Held: {MarkdownText.Code(hold.Id)} from {Text(hold.Source)}",
        "",
        .. hold.Reasons.Select(reason => $"- **{Text(reason)}**"),
        .. hold.Evidence.Take(MostEvidence).Select(line => $"- {Text(line)}"),
        .. hold.Evidence.Count > MostEvidence ? [$"- and {Phrases.Count(hold.Evidence.Count - MostEvidence, "more line")}"] : Array.Empty<string>(),
        "",
        $"If it is real, let it pass: {MarkdownText.Code($"permfeed observe --accept {hold.Id} --reason \"...\"")}",
        "",
    ];

    private static IEnumerable<string> Gates(Status status)
    {
        string[] remarks = [.. status.LastObservation.Warnings, .. status.LastCheck?.Remarks ?? []];
        return remarks.Length == 0 ? ["The last observation came near no plausibility limit.", ""]
            : ["### Warnings of the last observation", "", .. remarks.Select(remark => $"- {Text(remark)}"), ""];
    }

    private static IEnumerable<string> Newest(Edition edition)
    {
        var numbers = new RecapNumbers(edition);
        var findings = edition.Changes
            .Where(change => change is { Change.Kind: ChangeKind.ActionAdded, State: not ChangeState.Withdrawn, Judgement.Privileged: true })
            .Select(change => new Finding(change.Action!, change.Judgement!, change.ServiceName))
            .OrderByDescending(finding => finding.Rank).ThenBy(finding => finding.Action, StringComparer.OrdinalIgnoreCase).ToList();
        return
        [
            $"### {edition.Month.Title()}",
            "",
            $"{Phrases.Count(numbers.Added, "new action")} between {Phrases.Date(edition.Window.From)} and {Phrases.Date(edition.Window.To)}: "
                + $"{Phrases.Number(numbers.Privileged)} privileged, {Phrases.Number(numbers.Sensitive)} sensitive, {Phrases.Number(numbers.Unreviewed)} not yet reviewed; {Phrases.Number(numbers.Removed)} removed.",
            "",
            .. findings.Take(MostFindings).Select(finding => $"- {MarkdownText.Code(finding.Action)} ({finding.Severity.ToLowerInvariant()}, {finding.Category.ToLowerInvariant()}): {Text(finding.Rationale)}"),
            .. findings.Count > MostFindings ? [$"- and {Phrases.Number(findings.Count - MostFindings)} more privileged"] : Array.Empty<string>(),
        ];
    }

    // In an issue a name behind @ would call somebody
    private static string Text(string text) => MarkdownText.Escape(text).Replace("@", "@\u200b", StringComparison.Ordinal);
}
