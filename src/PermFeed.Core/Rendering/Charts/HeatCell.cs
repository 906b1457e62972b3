namespace PermFeed.Rendering.Charts;

/// <summary>A number of the heat map with its shade, from 0 for none to 5.</summary>
internal sealed record HeatCell(int Count, int Shade);
