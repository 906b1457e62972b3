namespace PermFeed.Rendering.Pictures;

/// <summary>A closed line around a part of a glyph, as the corners of straight pieces, y upwards.</summary>
internal sealed record Contour(IReadOnlyList<(double X, double Y)> Points);
