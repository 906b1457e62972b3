namespace PermFeed.Reference.Pages;

/// <param name="Offset">Where the row begins in the page's text; gives the line of an error.</param>
internal sealed record PageRow(int Offset, IReadOnlyList<PageCell> Cells);
