namespace PermFeed.Reference.Pages;

/// <summary>
/// Lays a table out as a browser does: cells that span rows push the cells of the next rows to the right. Columns are found by header, so
/// no reader counts cells.
/// </summary>
internal sealed class TableGrid
{
    private readonly PageOutline page;
    private readonly PageTable table;

    public TableGrid(PageOutline page, PageTable table)
    {
        this.page = page;
        this.table = table;
        Rows = LayOut();
    }

    public IReadOnlyList<GridRow> Rows { get; }

    /// <exception cref="FileFormatException">A row has fewer cells than the table has columns.</exception>
    public IEnumerable<GridRow> WholeRows => Rows.Select(row => row.IsWhole ? row : throw ShortRow(row));

    public int Column(string header) => table.Headers.TakeWhile(found => !found.Equals(header, StringComparison.OrdinalIgnoreCase)).Count();

    public FileFormatException ShortRow(GridRow row) =>
        page.Error(row.Offset, $"expected a cell for each of the {row.Cells.Count} columns, found {row.Cells.Count(cell => !ReferenceEquals(cell, PageCell.Missing))}");

    private List<GridRow> LayOut()
    {
        var width = table.Headers.Count;
        var spanning = new (PageCell Cell, int RowsLeft)[width];
        var grid = new List<GridRow>(table.Rows.Count);
        foreach (var row in table.Rows)
        {
            var cells = new PageCell[width];
            var next = 0;
            for (var column = 0; column < width; column++)
            {
                if (spanning[column].RowsLeft == 0)
                    spanning[column] = next < row.Cells.Count ? Begin(row, next++) : (PageCell.Missing, 1);
                cells[column] = spanning[column].Cell;
                spanning[column].RowsLeft--;
            }

            if (next < row.Cells.Count)
                throw page.Error(row.Offset, $"expected at most {next} cells beside those that span from above, found {row.Cells.Count}");
            grid.Add(new GridRow(row.Offset, cells));
        }

        if (spanning.Max(span => span.RowsLeft) is > 0 and var left)
            throw page.Error(table.Offset, $"expected the table to go on for {left} more rows, as a cell spans them; it ends");
        return grid;
    }

    private (PageCell Cell, int RowsLeft) Begin(PageRow row, int index)
    {
        var cell = row.Cells[index];
        if (cell.RowSpan < 1 || cell.ColumnSpan != 1)
            throw page.Error(row.Offset, "expected cells that span whole rows and one column, found another rowspan or a colspan");
        return (cell, cell.RowSpan);
    }
}
