namespace PermFeed.Rendering.Pictures;

/// <summary>
/// How much of each pixel a shape covers: every edge adds its signed area to the pixels that it crosses, and a sum along each row fills the
/// inside. Plain arithmetic only, so that every machine gets the same numbers.
/// </summary>
internal sealed class Coverage(int width, int height)
{
    private readonly double[] area = new double[(width * height) + 2];

    /// <summary>One edge; a shape is closed when its edges are.</summary>
    public void Edge((double X, double Y) from, (double X, double Y) to)
    {
        if (from.Y == to.Y)
            return;
        var direction = from.Y < to.Y ? 1 : -1;
        var (top, bottom) = direction > 0 ? (from, to) : (to, from);
        var slope = (bottom.X - top.X) / (bottom.Y - top.Y);
        var x = top.X;
        for (var row = (int)top.Y; row < Math.Min(height, (int)Math.Ceiling(bottom.Y)); row++)
        {
            var part = Math.Min(row + 1, bottom.Y) - Math.Max(row, top.Y);
            var next = x + (slope * part);
            Row(row * width, Math.Min(x, next), Math.Max(x, next), part * direction);
            x = next;
        }
    }

    /// <summary>Tells the pixels that are covered, and how much of each, and forgets them.</summary>
    public void Take(Action<int, double> pixel)
    {
        var sum = 0.0;
        for (var i = 0; i < width * height; i++)
        {
            sum += area[i];
            area[i] = 0;
            if (Math.Abs(sum) > 0.001)
                pixel(i, Math.Min(1, Math.Abs(sum)));
        }
    }

    // The part of an edge within one row: what is right of it counts as inside
    private void Row(int start, double left, double right, double amount)
    {
        var first = (int)left;
        var last = (int)Math.Ceiling(right);
        if (last <= first + 1)
        {
            var middle = ((left + right) / 2) - first;
            area[start + first] += amount * (1 - middle);
            area[start + first + 1] += amount * middle;
            return;
        }

        var inside = 0.0;
        for (var column = first; column < last; column++)
        {
            var (from, to) = (Math.Max(column, left), Math.Min(column + 1, right));
            var share = amount * (to - from) / (right - left);
            var filled = share * (1 - (((from + to) / 2) - column));
            area[start + column] += inside + filled;
            inside = share - filled;
        }

        area[start + last] += inside;
    }
}
