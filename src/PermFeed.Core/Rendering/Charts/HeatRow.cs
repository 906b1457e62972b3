namespace PermFeed.Rendering.Charts;

/// <summary>One risk category of the heat map.</summary>
internal sealed record HeatRow(string Id, string Title, IReadOnlyList<HeatCell> Cells);
