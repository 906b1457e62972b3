namespace PermFeed.Reference.Pages;

/// <summary>A table as it stands in the page, before its rows are laid out.</summary>
/// <param name="Headers">Texts of the header row; empty for tables without one, which are page chrome.</param>
/// <param name="Rows">The rows after the header.</param>
internal sealed record PageTable(int Offset, IReadOnlyList<string> Headers, IReadOnlyList<PageRow> Rows);
