namespace PermFeed.Reference.Pages;

/// <summary>Puts the outline of a page together in the order of its text.</summary>
internal sealed class OutlineBuilder
{
    private readonly List<PageSection> sections = [];
    private readonly List<string> codes = [];
    private readonly List<string> jsonLinks = [];
    private List<string> paragraphs = [];
    private List<PageTable> tables = [];
    private IReadOnlyList<string>? prefixCodes;
    private (int Offset, string Id, string Heading) section = (0, "", "");
    private string? browserTitle;
    private string? title;
    private bool hasMarkdownTwin;
    private bool isComplete;

    /// <summary>The first counts: pages hold a second document with a title of its own.</summary>
    public void AddBrowserTitle(string text) => browserTitle ??= text;

    public void AddTitle(string text) => title ??= text;

    public void EndDocument() => isComplete = true;

    /// <summary>What stands before the content of a page of the guide.</summary>
    public void AddHead(ReadOnlySpan<char> head) => hasMarkdownTwin = head.Contains("\"text/markdown\"", StringComparison.Ordinal);

    public void AddLink(string target)
    {
        if (target.StartsWith("https://servicereference.", StringComparison.Ordinal))
            jsonLinks.Add(target);
    }

    public void BeginSection(int offset, string id)
    {
        EndSection();
        section = (offset, id, "");
    }

    public void EndHeading(string heading) => section.Heading = heading;

    public void AddCode(string code) => codes.Add(code);

    public void AddParagraph(string paragraph)
    {
        if (prefixCodes is null && paragraph.Contains("service prefix", StringComparison.OrdinalIgnoreCase))
            prefixCodes = [.. codes];
        codes.Clear();
        paragraphs.Add(paragraph);
    }

    public void AddTable(PageTable table) => tables.Add(table);

    public PageOutline End(string file, ReadOnlyMemory<char> markup)
    {
        EndSection();
        return new PageOutline
        {
            File = file,
            Markup = markup,
            BrowserTitle = browserTitle ?? "",
            Title = title,
            PrefixCodes = prefixCodes ?? [],
            JsonLinks = jsonLinks,
            Sections = sections,
            HasMarkdownTwin = hasMarkdownTwin,
            IsComplete = isComplete,
        };
    }

    private void EndSection()
    {
        sections.Add(new PageSection(section.Offset, section.Id, section.Heading, paragraphs, tables));
        paragraphs = [];
        tables = [];
    }
}
