using System.Globalization;

namespace PermFeed.Reference.Pages;

/// <summary>Puts a table together from its tags. End tags of rows and cells may be missing, as HTML allows.</summary>
internal sealed class TableBuilder(int offset)
{
    private readonly List<PageRow> rows = [];
    private readonly List<PageCell> cells = [];
    private readonly List<string> blocks = [];
    private readonly CollapsedText text = new();
    private IReadOnlyList<string>? headers;
    private (int Offset, bool HeaderCellsOnly) row;
    private (int RowSpan, int ColumnSpan)? cell;

    public void BeginRow(int rowOffset)
    {
        EndRow();
        row = (rowOffset, true);
    }

    public void BeginCell(bool isHeader, string? rowSpan, string? columnSpan)
    {
        EndCell();
        row.HeaderCellsOnly &= isHeader;
        cell = (Span(rowSpan), Span(columnSpan));
    }

    public void Append(ReadOnlySpan<char> characters)
    {
        if (cell is not null)
            text.Append(characters);
    }

    public void EndBlock()
    {
        if (text.Length > 0)
            blocks.Add(text.Take());
        else
            text.Clear();
    }

    public void EndCell()
    {
        if (cell is not var (rowSpan, columnSpan))
            return;
        EndBlock();
        cells.Add(new PageCell([.. blocks], rowSpan, columnSpan));
        blocks.Clear();
        cell = null;
    }

    public void EndRow()
    {
        EndCell();
        if (cells.Count == 0)
            return;
        if (row.HeaderCellsOnly && headers is null && rows.Count == 0)
            headers = [.. cells.Select(header => header.Text)];
        else
            rows.Add(new PageRow(row.Offset, [.. cells]));
        cells.Clear();
    }

    public PageTable End()
    {
        EndRow();
        return new PageTable(offset, headers ?? [], rows);
    }

    /// <summary>A span that is no number counts as 0, which no layout accepts.</summary>
    private static int Span(string? attribute)
    {
        if (attribute is null)
            return 1;
        return int.TryParse(attribute, NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? span : 0;
    }
}
