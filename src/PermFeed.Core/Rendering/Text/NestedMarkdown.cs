namespace PermFeed.Rendering.Text;

/// <summary>A Markdown text of ours as a section of another: its headings go below the section's own.</summary>
internal static class NestedMarkdown
{
    /// <param name="markdown">With ATX headings (<c>## Ask</c>). A heading of the first level is its title and is dropped: the section has one.</param>
    /// <param name="level">The level of the section's heading.</param>
    public static string Below(string markdown, int level)
    {
        var fenced = false;
        var lines = new List<string>();
        foreach (var line in markdown.ReplaceLineEndings("\n").Trim().Split('\n'))
        {
            fenced ^= line.StartsWith("```", StringComparison.Ordinal);
            var marks = fenced ? 0 : HeadingLevel(line);
            if (marks != 1)
                lines.Add(marks == 0 ? line : new string('#', Math.Min(marks - 1 + level, 6)) + line[marks..]);
        }

        return string.Join('\n', lines).Trim();
    }

    private static int HeadingLevel(string line)
    {
        var marks = line.Length - line.TrimStart('#').Length;
        return marks is > 0 and < 7 && line.Length > marks && line[marks] == ' ' ? marks : 0;
    }
}
