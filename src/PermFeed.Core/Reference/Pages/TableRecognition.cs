namespace PermFeed.Reference.Pages;

/// <summary>
/// Tells the kind of a table by the set of its headers. The order of columns has changed before and is free. Of a table of operations two
/// headers are enough: its other columns differ from service to service and nothing depends on them.
/// </summary>
internal static class TableRecognition
{
    private static readonly (TableKind Kind, string[] Headers)[] Known =
    [
        (TableKind.ActionsWithDependents,
            [Header.Actions, Header.Description, Header.AccessLevel, Header.RequiredResourceTypes, Header.ConditionKeys, Header.DependentActions]),
        (TableKind.Actions, [Header.Actions, Header.Description, Header.RequiredResourceTypes, Header.ConditionKeys, Header.AccessLevel]),
        (TableKind.ResourceTypes, [Header.ResourceTypes, Header.Arn, Header.ConditionKeys]),
        (TableKind.ConditionKeys, [Header.ConditionKeys, Header.Description, Header.Type]),
    ];

    /// <exception cref="FileFormatException">The headers are those of no known table.</exception>
    public static TableKind KindOf(PageOutline page, PageTable table)
    {
        if (table.Headers.Count == 0)
            return TableKind.Chrome;
        if (Has(table, Header.Operation) && Has(table, Header.IamAction))
            return TableKind.Operations;
        foreach (var (kind, headers) in Known)
            if (headers.Length == table.Headers.Count && headers.All(header => Has(table, header)))
                return kind;
        throw page.Error(table.Offset, $"expected a table with one of the known rows of headers ({KnownHeaders()}), found {Quote(table.Headers)}");
    }

    private static bool Has(PageTable table, string header) => table.Headers.Contains(header, StringComparer.OrdinalIgnoreCase);

    private static string KnownHeaders() => string.Join("; ", Known.Select(known => string.Join(" | ", known.Headers)));

    private static string Quote(IEnumerable<string> headers) => $"'{Printable.Of(string.Join(" | ", headers))}'";
}
