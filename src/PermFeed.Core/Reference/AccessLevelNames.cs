namespace PermFeed.Reference;

/// <summary>Between <see cref="AccessLevels"/> and AWS's words.</summary>
public static class AccessLevelNames
{
    private static readonly (AccessLevels Level, string Name)[] Names =
    [
        (AccessLevels.List, "List"), (AccessLevels.Read, "Read"), (AccessLevels.Write, "Write"),
        (AccessLevels.PermissionsManagement, "Permissions management"), (AccessLevels.Tagging, "Tagging"),
    ];

    /// <summary>Reads "Write", "Permissions management, Write" and the like; words are separated by commas and compared without case.</summary>
    /// <returns>False when a word is none of AWS's five or there is none.</returns>
    public static bool TryParse(string text, out AccessLevels levels)
    {
        levels = AccessLevels.None;
        foreach (var word in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var known = Array.Find(Names, entry => entry.Name.Equals(word, StringComparison.OrdinalIgnoreCase)).Level;
            if (known is AccessLevels.None)
                return false;
            levels |= known;
        }

        levels = levels.Normalised();
        return true;
    }

    /// <summary>The names in the fixed order List, Read, Write, Permissions management, Tagging.</summary>
    public static ValueList<string> ToNames(this AccessLevels levels) =>
        Names.Where(entry => levels.HasFlag(entry.Level)).Select(entry => entry.Name).ToValueList();

    /// <summary>Drops the Write that tagging and permissions management imply, so that both of AWS's notations give the same set.</summary>
    public static AccessLevels Normalised(this AccessLevels levels) =>
        (levels & (AccessLevels.Tagging | AccessLevels.PermissionsManagement)) != 0 ? levels & ~AccessLevels.Write : levels;
}
