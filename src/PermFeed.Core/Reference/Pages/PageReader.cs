using System.Buffers;
using System.Collections.Concurrent;
using System.Text;

namespace PermFeed.Reference.Pages;

/// <summary>
/// Reads a set of pages of the Service Authorization Reference. One page that cannot be read fails the whole set: half a reference looks
/// like actions removed.
/// </summary>
public static class PageReader
{
    /// <summary>A page that was withdrawn answers with this notice and a link to somewhere else; it is no outage.</summary>
    private static readonly string[] RedirectTitles = ["301 Moved Permanently", "308 Permanent Redirect"];

    /// <summary>Pages named <c>list_*.html</c> are the services'; other files of the guide are passed over.</summary>
    /// <exception cref="FileFormatException">A page fits no known layout, or no page has any action.</exception>
    public static ObservedReference Read(IEnumerable<SourceFile> files, string source)
    {
        var outcomes = Partitioner.Create(files.Where(file => PageName.IsService(file.Name)), EnumerablePartitionerOptions.NoBuffering)
            .AsParallel()
            .Select(ReadOne)
            .ToList();
        outcomes.Sort((a, b) => string.CompareOrdinal(a.File, b.File));
        Require(outcomes, source);
        return PageMerge.Merge(SetLeftoversAside(outcomes), source);
    }

    /// <exception cref="FileFormatException">The file is not a service's page, or of no known layout.</exception>
    public static void RequireServicePage(SourceFile file)
    {
        var outcome = ReadOne(file);
        if (outcome.Page is null)
            throw outcome.Failure ?? new FileFormatException(file.Name, null, "expected a service page, found the notice of a redirect");
    }

    private static PageOutcome ReadOne(SourceFile file)
    {
        // Pages are large objects to the garbage collector; borrowing their text from a pool keeps it from collecting everything each few pages.
        var text = ArrayPool<char>.Shared.Rent(Encoding.UTF8.GetMaxCharCount(file.Content.Length));
        try
        {
            var length = Encoding.UTF8.GetChars(file.Content.Span, text);
            var page = PageMarkup.Read(file.Name, text.AsMemory(0, length));
            if (ServicePageReader.IsServicePage(page))
                return new PageOutcome(file.Name, ServicePageReader.Read(page), null, null);
            return RedirectTitles.Contains(page.BrowserTitle)
                ? new PageOutcome(file.Name, null, $"{file.Name}: not a service page but a redirect, set aside", null)
                : throw page.Error(0, $"expected a service page with a title in h1.topictitle, found '{Printable.Of(page.Title ?? page.BrowserTitle)}'");
        }
        catch (PermFeedException failure)
        {
            return new PageOutcome(file.Name, null, null, failure);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(text);
        }
    }

    private static void Require(List<PageOutcome> outcomes, string source)
    {
        var failures = outcomes.Select(outcome => outcome.Failure).OfType<PermFeedException>().ToList();
        if (failures.Count == 1)
            throw failures[0];
        if (failures.Count > 1)
            throw new FileFormatException(source, null, $"{failures.Count} of {outcomes.Count} pages cannot be read; the first: {failures[0].Message}");
        if (outcomes.Sum(outcome => outcome.Page?.Actions.Count ?? 0) == 0)
            throw new FileFormatException(source, null, $"expected actions, found none on any of {outcomes.Count} pages");
    }

    /// <summary>
    /// Every live page has offered a markdown twin since April 2026. Where some of a set do, those that do not were left over from
    /// earlier days by whoever saved them.
    /// </summary>
    private static List<PageOutcome> SetLeftoversAside(List<PageOutcome> outcomes)
    {
        return outcomes.Exists(outcome => outcome.Page is { HasMarkdownTwin: true })
            ? [.. outcomes.Select(SetAsideIfLeftover)]
            : outcomes;

        static PageOutcome SetAsideIfLeftover(PageOutcome outcome) => outcome.Page is { HasMarkdownTwin: false }
            ? new PageOutcome(outcome.File, null, $"{outcome.File}: no longer published (it has no markdown twin, others have), set aside", null)
            : outcome;
    }
}
