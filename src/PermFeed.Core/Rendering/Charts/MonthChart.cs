using System.Globalization;
using System.Text;
using PermFeed.Editions;
using PermFeed.Rendering.Recaps;

namespace PermFeed.Rendering.Charts;

/// <summary>
/// Added actions by edition as bars, the privileged part filled. SVG that the page's style sheet colours; the numbers stand in a title
/// for each bar and in the table of recaps, so nobody needs the picture.
/// </summary>
internal static class MonthChart
{
    private const int Width = 720;
    private const int Height = 180;
    private const int Bottom = 24;
    private const int Top = 18;

    public static string Render(ValueList<Edition> editions)
    {
        if (editions.Count == 0)
            return "";
        var numbers = editions.Select(edition => (edition.Month, Numbers: new RecapNumbers(edition))).ToList();
        var highest = Math.Max(1, numbers.Max(month => month.Numbers.Added));
        var step = (double)Width / numbers.Count;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"chart\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-labelledby=\"chart-title\">\n");
        svg.Append("<title id=\"chart-title\">New actions in each edition; the darker part is privileged</title>\n");
        for (var i = 0; i < numbers.Count; i++)
            Bar(svg, numbers[i].Month, numbers[i].Numbers, new Slot(i * step, step, highest));
        svg.Append(CultureInfo.InvariantCulture, $"<line class=\"axis\" x1=\"0\" x2=\"{Width}\" y1=\"{Height - Bottom}\" y2=\"{Height - Bottom}\"/>\n</svg>\n");
        return svg.ToString();
    }

    private static void Bar(StringBuilder svg, Month month, RecapNumbers numbers, Slot slot)
    {
        var width = Math.Min(slot.Width * 0.7, 48);
        var left = slot.Left + ((slot.Width - width) / 2);
        var middle = slot.Left + (slot.Width / 2);
        svg.Append(CultureInfo.InvariantCulture, $"<g><title>{month.Title()}: {numbers.Added} added, {numbers.Privileged} privileged, {numbers.Sensitive} sensitive</title>");
        Rectangle(svg, "added", left, width, slot.Scaled(numbers.Added));
        Rectangle(svg, "sensitive", left, width, slot.Scaled(numbers.Privileged + numbers.Sensitive));
        Rectangle(svg, "privileged", left, width, slot.Scaled(numbers.Privileged));
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"value\" x=\"{middle:0.#}\" y=\"{Height - Bottom - slot.Scaled(numbers.Added) - 5:0.#}\">{numbers.Added:N0}</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"month\" x=\"{middle:0.#}\" y=\"{Height - 8}\">{month.ToString()[2..]}</text></g>\n");
    }

    private static void Rectangle(StringBuilder svg, string part, double left, double width, double height) =>
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"{part}\" x=\"{left:0.#}\" y=\"{Height - Bottom - height:0.#}\" width=\"{width:0.#}\" height=\"{height:0.#}\"/>");

    private sealed record Slot(double Left, double Width, int Highest)
    {
        public double Scaled(int number) => (double)number / Highest * (Height - Bottom - Top);
    }
}
