using PermFeed.Rendering.Text;

namespace PermFeed.Rendering.Pictures;

/// <summary>What a link to a page shows where links have previews: 1200 by 630 pixels, a name, a figure and where it comes from.</summary>
internal sealed record PreviewPicture
{
    private const int Width = 1200;
    private const int Height = 630;
    private const int Margin = 80;
    private const int Shown = 3;
    private const int RowHeight = 58;
    private const int LongestBar = 400;

    /// <summary>Such as September 2026.</summary>
    public required string Title { get; init; }

    public required int Figure { get; init; }

    /// <summary>What the figure counts.</summary>
    public required string Label { get; init; }

    /// <summary>One line of further numbers.</summary>
    public required string Foot { get; init; }

    /// <summary>The most frequent first.</summary>
    public required IReadOnlyList<(string Name, int Number)> Categories { get; init; }

    public RenderedFile Render(string path)
    {
        var canvas = new Canvas(Width, Height);
        canvas.Text("PermFeed", (Margin, 96), 34, Typeface.Bold, Ink.Text);
        canvas.Text(Title, (Width - Margin - Typeface.Regular.Width(Title, 34), 96), 34, Typeface.Regular, Ink.Soft);
        canvas.Box((Margin, 126), (Width - Margin, 128), Ink.Line);
        var figure = Phrases.Number(Figure);
        var end = canvas.Text(figure, (Margin - 6, 298), figure.Length > 4 ? 150 : 190, Typeface.Bold, Figure > 0 ? Ink.Accent : Ink.Text);
        canvas.Text(Label, (end + 28, 298), 44, Typeface.Regular, Ink.Text);
        Rows(canvas);
        canvas.Text(Foot, (Margin, 580), 26, Typeface.Regular, Ink.Soft);
        return new RenderedFile(path, MediaTypes.Png, PngFile.Of(canvas));
    }

    private void Rows(Canvas canvas)
    {
        var most = Categories.Select(category => category.Number).DefaultIfEmpty(1).Max();
        for (var i = 0; i < Math.Min(Shown, Categories.Count); i++)
        {
            var (name, number) = Categories[i];
            double bottom = 380 + (i * RowHeight);
            canvas.Text(name, (Margin, bottom), 32, Typeface.Regular, Ink.Text);
            var bar = 520 + Math.Max(4, (double)LongestBar * number / most);
            canvas.Box((520, bottom - 23), (bar, bottom), Ink.Accent);
            canvas.Text(Phrases.Number(number), (bar + 18, bottom), 32, Typeface.Regular, Ink.Text);
        }
    }
}
