using System.Globalization;

namespace PermFeed.Rendering.Pictures;

/// <summary>Letters as outlines; README.md beside it describes the files.</summary>
internal sealed class Typeface
{
    private const int CurvePieces = 8;
    private readonly Dictionary<int, Glyph> glyphs = [];

    private Typeface(TextReader lines)
    {
        var head = lines.ReadLine()!.Split(' ');
        Em = Number(head[1]);
        while (lines.ReadLine() is { } line)
        {
            var parts = line.Split(' ');
            glyphs.Add(int.Parse(parts[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture), new Glyph(Number(parts[1]), [.. Contours(parts[2])]));
        }
    }

    public static Typeface Regular { get; } = Load("public-sans-400.txt");

    public static Typeface Bold { get; } = Load("public-sans-700.txt");

    /// <summary>Units of an em.</summary>
    public double Em { get; }

    /// <summary>A letter that the outlines lack is drawn as a question mark: titles of ours have none.</summary>
    public Glyph this[char letter] => glyphs.GetValueOrDefault(letter) ?? glyphs['?'];

    /// <returns>In pixels.</returns>
    public double Width(string text, double size) => text.Sum(letter => this[letter].Advance) * size / Em;

    private static Typeface Load(string name)
    {
        using var stream = typeof(Typeface).Assembly.GetManifestResourceStream($"PermFeed.Rendering.Pictures.{name}")!;
        using var reader = new StreamReader(stream);
        return new Typeface(reader);
    }

    private static IEnumerable<Contour> Contours(string path)
    {
        foreach (var contour in path.Split('Z', StringSplitOptions.RemoveEmptyEntries))
        {
            var points = new List<(double X, double Y)>();
            for (var at = 0; at < contour.Length;)
            {
                var end = contour.AsSpan(at + 1).IndexOfAny('M', 'L', 'Q') is var next && next < 0 ? contour.Length : at + 1 + next;
                var numbers = contour[(at + 1)..end].Split(',').Select(Number).ToArray();
                if (contour[at] == 'Q')
                    points.AddRange(Curve(points[^1], numbers));
                else
                    points.Add((numbers[0], numbers[1]));
                at = end;
            }

            yield return new Contour(points);
        }
    }

    private static IEnumerable<(double X, double Y)> Curve((double X, double Y) from, double[] numbers)
    {
        for (var piece = 1; piece <= CurvePieces; piece++)
        {
            var t = (double)piece / CurvePieces;
            var (a, b, c) = ((1 - t) * (1 - t), 2 * t * (1 - t), t * t);
            yield return ((a * from.X) + (b * numbers[0]) + (c * numbers[2]), (a * from.Y) + (b * numbers[1]) + (c * numbers[3]));
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
