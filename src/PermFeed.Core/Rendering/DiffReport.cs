using PermFeed.Editions;
using PermFeed.History;
using PermFeed.Rendering.Recaps;
using PermFeed.Rendering.Text;

namespace PermFeed.Rendering;

/// <summary>A comparison of two points in time, for people: as plain text or as Markdown.</summary>
public static class DiffReport
{
    public static IEnumerable<string> Text(HistoryDiff diff)
    {
        yield return Title(diff);
        foreach (var service in diff.Changes.GroupBy(change => change.ServicePrefix, StringComparer.Ordinal))
        {
            yield return "";
            yield return service.Key;
            foreach (var line in Lines(service))
                yield return $"  {line.Label}: {line.Subject}{(line.Note.Length > 0 ? $" ({Printable.Of(line.Note)})" : "")}";
        }
    }

    public static IEnumerable<string> Markdown(HistoryDiff diff)
    {
        yield return $"# {Title(diff)}";
        foreach (var service in diff.Changes.GroupBy(change => change.ServicePrefix, StringComparer.Ordinal))
        {
            yield return "";
            yield return $"## {MarkdownText.Escape(service.Key)}";
            yield return "";
            foreach (var line in Lines(service))
                yield return $"- {line.Label}: {MarkdownText.Code(line.Subject)}{(line.Note.Length > 0 ? $" ({MarkdownText.Escape(line.Note)})" : "")}";
        }
    }

    private static string Title(HistoryDiff diff) =>
        $"{diff.Changes.Count} changes from {diff.From.Id} to {diff.To.Id}: {diff.From.Actions} to {diff.To.Actions} actions, {diff.From.Services} to {diff.To.Services} services";

    private static IEnumerable<RecapLine> Lines(IEnumerable<Change> changes) => changes.Select(change =>
        new RecapLine(new JudgedChange { Change = change, State = ChangeState.Confirmed, ServiceName = change.ServiceName ?? change.ServicePrefix }));
}
