using System.Text;

namespace PermFeed.Rendering.Text;

/// <summary>
/// The anchor of a Markdown heading by GitHub's rule, so that links work there and on our pages alike: lower case, blanks become hyphens, all but letters, digits, hyphens and underscores goes.
/// </summary>
internal static class HeadingAnchor
{
    public static string Of(string heading)
    {
        var anchor = new StringBuilder(heading.Length);
        foreach (var letter in VisibleText.Of(heading).ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(letter) || letter is '-' or '_')
                anchor.Append(letter);
            else if (letter == ' ')
                anchor.Append('-');
        }

        return anchor.ToString();
    }
}
