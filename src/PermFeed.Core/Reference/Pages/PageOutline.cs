namespace PermFeed.Reference.Pages;

/// <summary>What matters of a page: its title, the paragraph that names the service prefix, its sections with their tables.</summary>
internal sealed record PageOutline
{
    public required string File { get; init; }

    /// <summary>The whole page, to find the line of an error. Lives as long as the page is being read.</summary>
    public required ReadOnlyMemory<char> Markup { get; init; }

    /// <summary>The browser's title; says what a page is that is not one of the guide.</summary>
    public required string BrowserTitle { get; init; }

    /// <summary>Text of <c>h1.topictitle</c>; null on anything but a page of the guide.</summary>
    public required string? Title { get; init; }

    /// <summary>The <c>code</c> texts of the paragraph that has the words "service prefix".</summary>
    public required IReadOnlyList<string> PrefixCodes { get; init; }

    /// <summary>Targets of links to the service reference JSON.</summary>
    public required IReadOnlyList<string> JsonLinks { get; init; }

    public required IReadOnlyList<PageSection> Sections { get; init; }

    /// <summary>The page offers itself as markdown; every live page does since April 2026.</summary>
    public required bool HasMarkdownTwin { get; init; }

    /// <summary>The end tag of the document was seen: the page is not cut off.</summary>
    public required bool IsComplete { get; init; }

    public FileFormatException Error(int offset, string problem) =>
        new(File, 1 + Markup.Span[..Math.Clamp(offset, 0, Markup.Length)].Count('\n'), problem);
}
