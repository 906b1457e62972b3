namespace PermFeed.Rendering.Pictures;

/// <summary>A letter in units of its typeface.</summary>
internal sealed record Glyph(double Advance, IReadOnlyList<Contour> Contours);
