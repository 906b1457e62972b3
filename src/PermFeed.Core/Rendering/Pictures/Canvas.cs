namespace PermFeed.Rendering.Pictures;

/// <summary>A picture in few colours: each pixel is paper or one of the inks in one of 15 strengths.</summary>
internal sealed class Canvas(int width, int height)
{
    public const int Strengths = 15;

    private readonly Coverage coverage = new(width, height);
    private readonly byte[] pixels = new byte[width * height];

    public int Width => width;

    public int Height => height;

    /// <summary>Row by row: 0 for paper, else 1 + 15 * ink + strength - 1.</summary>
    public ReadOnlySpan<byte> Pixels => pixels;

    /// <param name="at">Left end of the base line.</param>
    /// <returns>Where the text ends.</returns>
    public double Text(string text, (double X, double Y) at, double size, Typeface face, Ink ink)
    {
        var scale = size / face.Em;
        var x = at.X;
        foreach (var letter in text)
        {
            var glyph = face[letter];
            foreach (var contour in glyph.Contours)
                Outline([.. contour.Points.Select(point => (x + (point.X * scale), at.Y - (point.Y * scale)))]);
            x += glyph.Advance * scale;
        }

        Paint(ink);
        return x;
    }

    public void Box((double X, double Y) from, (double X, double Y) to, Ink ink)
    {
        Outline([from, (to.X, from.Y), to, (from.X, to.Y)]);
        Paint(ink);
    }

    private void Outline((double X, double Y)[] points)
    {
        for (var i = 0; i < points.Length; i++)
            coverage.Edge(points[i], points[(i + 1) % points.Length]);
    }

    private void Paint(Ink ink) => coverage.Take((pixel, covered) =>
    {
        if ((int)Math.Round(covered * Strengths) is > 0 and var strength)
            pixels[pixel] = (byte)((Strengths * (int)ink) + strength);
    });
}
