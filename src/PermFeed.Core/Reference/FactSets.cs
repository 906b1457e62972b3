namespace PermFeed.Reference;

/// <summary>
/// Makes the sets that facts hold. Most have no element or one, and they are made twenty thousand times for each look at the reference, so those
/// are made without sorting.
/// </summary>
internal static class FactSets
{
    public static ValueList<ActionResource> ToResourceSet(this IEnumerable<ActionResource> resources)
    {
        ActionResource[] all = [.. resources];
        return all.Length < 2 ? [.. all] : all.Distinct().Order().ToValueList();
    }

    /// <summary>Sorted by letter before case is ignored, so that the order of rows does not choose the spelling.</summary>
    public static ValueList<string> ToKeySet(this List<string> keys)
    {
        if (keys.Count < 2)
            return [.. keys];
        keys.Sort(StringComparer.Ordinal);
        return keys.ToNameSet();
    }

    public static ValueList<ActionKey> ToActionSet(this IEnumerable<ActionKey> actions)
    {
        ActionKey[] all = [.. actions];
        return all.Length < 2 ? [.. all] : all.Distinct().Order().ToValueList();
    }
}
