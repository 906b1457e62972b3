namespace PermFeed.Reference.Pages;

/// <summary>A cell of a table on a page.</summary>
/// <param name="Blocks">The paragraphs in it, white space collapsed, empty ones dropped.</param>
internal sealed record PageCell(IReadOnlyList<string> Blocks, int RowSpan, int ColumnSpan)
{
    public static PageCell Missing { get; } = new([], 1, 1);

    public string Text => Blocks.Count == 1 ? Blocks[0] : string.Join(' ', Blocks);
}
