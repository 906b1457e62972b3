namespace PermFeed.Reference.ServiceReference;

/// <summary>Reads one element of a service document's <c>Actions</c>.</summary>
internal static class DocumentActionReader
{
    public static DocumentAction Read(ref JsonCursor cursor, string prefix)
    {
        string? name = null;
        AccessLevels? levels = null;
        var resourceTypes = new List<string>();
        var keys = new List<string>();
        cursor.ExpectObject("an action");
        while (cursor.NextMember())
        {
            if (cursor.Is("Name"u8))
                name = cursor.Text("the name of an action");
            else if (cursor.Is("Annotations"u8))
                levels = ReadAnnotations(ref cursor);
            else if (cursor.Is("ActionConditionKeys"u8))
                AddTexts(ref cursor, keys, "'ActionConditionKeys'");
            else if (cursor.Is("Resources"u8))
                ReadResources(ref cursor, resourceTypes, keys);
            else
                cursor.Skip();
        }

        if (!ActionKey.TryParse($"{prefix}:{name}", out var key))
            throw cursor.Error($"expected the name of an action, found '{Printable.Of(name)}'");
        return new DocumentAction(key, levels ?? throw cursor.Error($"expected 'Annotations' with 'Properties' of {key}, found none"), resourceTypes, keys);
    }

    public static void AddTexts(ref JsonCursor cursor, List<string> texts, string what)
    {
        cursor.ExpectArray(what);
        while (cursor.NextElement())
            texts.Add(cursor.Text($"an element of {what}"));
    }

    private static AccessLevels? ReadAnnotations(ref JsonCursor cursor)
    {
        AccessLevels? levels = null;
        cursor.ExpectObject("'Annotations'");
        while (cursor.NextMember())
        {
            if (cursor.Is("Properties"u8))
                levels = ReadProperties(ref cursor);
            else
                cursor.Skip();
        }

        return levels;
    }

    /// <summary>AWS says that the flags do not exclude each other; an action with none of them reads.</summary>
    private static AccessLevels ReadProperties(ref JsonCursor cursor)
    {
        var levels = AccessLevels.None;
        var known = 0;
        cursor.ExpectObject("'Properties'");
        while (cursor.NextMember())
        {
            var level = LevelOf(ref cursor);
            if (level is AccessLevels.None)
            {
                cursor.Skip();
                continue;
            }

            known++;
            if (cursor.Flag("an access level"))
                levels |= level;
        }

        if (known != 4)
            throw cursor.Error($"expected 'IsList', 'IsPermissionManagement', 'IsTaggingOnly' and 'IsWrite', found {known} of them");
        return levels is AccessLevels.None ? AccessLevels.Read : levels.Normalised();
    }

    private static AccessLevels LevelOf(ref JsonCursor cursor)
    {
        if (cursor.Is("IsList"u8))
            return AccessLevels.List;
        if (cursor.Is("IsPermissionManagement"u8))
            return AccessLevels.PermissionsManagement;
        if (cursor.Is("IsTaggingOnly"u8))
            return AccessLevels.Tagging;
        return cursor.Is("IsWrite"u8) ? AccessLevels.Write : AccessLevels.None;
    }

    private static void ReadResources(ref JsonCursor cursor, List<string> resourceTypes, List<string> keys)
    {
        cursor.ExpectArray("'Resources' of an action");
        while (cursor.NextElement())
        {
            string? name = null;
            cursor.ExpectObject("a resource type of an action");
            while (cursor.NextMember())
            {
                if (cursor.Is("Name"u8))
                    name = cursor.Text("the name of a resource type");
                else if (cursor.Is("ConditionKeys"u8))
                    AddTexts(ref cursor, keys, "'ConditionKeys'");
                else
                    cursor.Skip();
            }

            resourceTypes.Add(name ?? throw cursor.Error("expected the name of a resource type, found none"));
        }
    }
}
