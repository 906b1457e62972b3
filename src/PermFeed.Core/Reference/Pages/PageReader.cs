using System.Buffers;
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

    /// <summary>
    /// Pages named <c>list_*.html</c> are the services'. The index may be among the files: then each page that it lists must be there, and pages that
    /// it does not list are set aside. Other files are passed over.
    /// </summary>
    /// <exception cref="FileFormatException">A page is missing or fits no known layout, or no page has any action.</exception>
    public static ObservedReference Read(IEnumerable<SourceFile> files, string source)
    {
        var outcomes = FilesInParallel.Read(files.Where(IsWanted), ReadOne);
        outcomes.Sort((a, b) => string.CompareOrdinal(a.File, b.File));
        Require(outcomes, source);
        return PageMerge.Merge(SetLeftoversAside(outcomes, source), source);
    }

    /// <exception cref="FileFormatException">The file is not a service's page, or of no known layout.</exception>
    public static void RequireServicePage(SourceFile file)
    {
        var outcome = ReadOne(file);
        if (outcome.Page is null)
            throw outcome.Failure ?? new FileFormatException(file.Name, null, "expected a service page, found the notice of a redirect");
    }

    private static bool IsWanted(SourceFile file) => PageName.IsService(file.Name) || file.Name == ReferenceIndex.FileName;

    private static PageOutcome ReadOne(SourceFile file)
    {
        // Pages are large objects to the garbage collector; borrowing their text from a pool keeps it from collecting everything each few pages.
        var text = ArrayPool<char>.Shared.Rent(Encoding.UTF8.GetMaxCharCount(file.Content.Length));
        try
        {
            var markup = text.AsMemory(0, Encoding.UTF8.GetChars(file.Content.Span, text));
            return file.Name == ReferenceIndex.FileName
                ? new PageOutcome(file.Name) { Index = ReferenceIndex.Read(file.Name, markup.ToString()) }
                : ReadPage(PageMarkup.Read(file.Name, markup));
        }
        catch (PermFeedException failure)
        {
            return new PageOutcome(file.Name) { Failure = failure };
        }
        finally
        {
            ArrayPool<char>.Shared.Return(text);
        }
    }

    private static PageOutcome ReadPage(PageOutline page)
    {
        if (ServicePageReader.IsServicePage(page))
            return new PageOutcome(page.File) { Page = ServicePageReader.Read(page) };
        return RedirectTitles.Contains(page.BrowserTitle)
            ? new PageOutcome(page.File) { SetAside = $"{page.File}: not a service page but a redirect, set aside" }
            : throw page.Error(0, $"expected a service page with a title in h1.topictitle, found '{Printable.Of(page.Title ?? page.BrowserTitle)}'");
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
    /// Whoever saves pages day after day keeps some that are no longer published. The index tells which; without it, the markdown twin does, which
    /// every live page has offered since April 2026.
    /// </summary>
    private static List<PageOutcome> SetLeftoversAside(List<PageOutcome> outcomes, string source)
    {
        if (outcomes.Select(outcome => outcome.Index).OfType<ValueList<string>>().FirstOrDefault() is not { } index)
            return outcomes.Exists(outcome => outcome.Page is { HasMarkdownTwin: true })
                ? outcomes.ConvertAll(outcome => outcome.Page is { HasMarkdownTwin: false } ? Leftover(outcome, "it has no markdown twin, others have") : outcome)
                : outcomes;
        var missing = index.Except(outcomes.Select(outcome => outcome.File)).ToList();
        return missing.Count == 0
            ? outcomes.ConvertAll(outcome => outcome.Index is null && !index.Contains(outcome.File) ? Leftover(outcome, "the index does not list it") : outcome)
            : throw new FileFormatException(source, null, $"expected each page of the index, found {missing.Count} missing, the first {missing[0]}");
    }

    private static PageOutcome Leftover(PageOutcome outcome, string why) => new(outcome.File) { SetAside = $"{outcome.File}: no longer published ({why}), set aside" };
}
