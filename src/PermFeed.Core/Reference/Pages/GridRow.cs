namespace PermFeed.Reference.Pages;

/// <summary>A row of a laid-out table: one cell for each column. A cell that spans rows is the same object in all of them.</summary>
internal sealed record GridRow(int Offset, IReadOnlyList<PageCell> Cells)
{
    public bool IsWhole => Cells.All(cell => !ReferenceEquals(cell, PageCell.Missing));
}
