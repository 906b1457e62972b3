using System.Text;

namespace PermFeed.Publishing.Notifications;

/// <summary>Shortens what must be short. Neither a character nor an escape is cut in two, and the limit counts what the escape makes of the text.</summary>
internal static class Clip
{
    /// <param name="text">Raw.</param>
    /// <param name="most">UTF-16 units of the result, its ellipsis included.</param>
    /// <param name="escape">Of the channel; works on each character alone.</param>
    public static string To(string text, int most, Func<string, string> escape)
    {
        var whole = escape(text);
        if (whole.Length <= most)
            return whole;
        var clipped = new StringBuilder(most);
        foreach (var letter in text.EnumerateRunes())
        {
            var next = escape(letter.ToString());
            if (clipped.Length + next.Length >= most)
                break;
            clipped.Append(next);
        }

        return clipped.Append('…').ToString();
    }

    /// <summary>The most items that fit. A longer list is never shorter in the channel's form.</summary>
    /// <param name="count">All items.</param>
    /// <param name="fits">Whether a message with so many items keeps the channel's limits.</param>
    public static int Items(int count, Func<int, bool> fits)
    {
        var (least, most) = (0, count);
        while (least < most)
        {
            var middle = (least + most + 1) / 2;
            (least, most) = fits(middle) ? (middle, most) : (least, middle - 1);
        }

        return least;
    }
}
