namespace PermFeed.Reference.Pages;

/// <summary>
/// Reads a table of actions. An action spans one row for each resource type, then one for its own condition keys; scenario rows, which say
/// what a certain use of the action needs, repeat resource types with other marks and are left out.
/// </summary>
internal sealed class ActionTable
{
    private const string PermissionOnlyMark = "[permission only]";

    private readonly PageOutline page;
    private readonly string prefix;
    private readonly bool permissionOnlySection;
    private readonly TableGrid grid;
    private readonly List<string> remarks;
    private readonly int name, description, level, resources, keys, dependents;

    public ActionTable(PageOutline page, string prefix, PageTable table, bool permissionOnlySection, List<string> remarks)
    {
        this.page = page;
        this.prefix = prefix;
        this.permissionOnlySection = permissionOnlySection;
        this.remarks = remarks;
        grid = new TableGrid(page, table);
        name = grid.Column(Header.Actions);
        description = grid.Column(Header.Description);
        level = grid.Column(Header.AccessLevel);
        resources = grid.Column(Header.RequiredResourceTypes);
        keys = grid.Column(Header.ConditionKeys);
        dependents = grid.Column(Header.DependentActions);
    }

    private bool HasDependents => dependents < grid.Rows[0].Cells.Count;

    public IEnumerable<PageAction> Read()
    {
        for (var start = 0; start < grid.Rows.Count;)
        {
            var end = start + 1;
            while (end < grid.Rows.Count && ReferenceEquals(grid.Rows[end].Cells[name], grid.Rows[start].Cells[name]))
                end++;
            yield return ReadAction(start, end);
            start = end;
        }
    }

    private PageAction ReadAction(int start, int end)
    {
        var first = grid.Rows[start];
        var (key, marked) = ReadName(first);
        if (!AccessLevelNames.TryParse(first.Cells[level].Text, out var levels))
            throw page.Error(first.Offset, $"expected an access level of {key}, found '{Printable.Of(first.Cells[level].Text)}'");

        var resourceTypes = new List<ActionResource>();
        var conditionKeys = new List<string>();
        var dependentActions = new List<ActionKey>();
        for (var i = start; i < end; i++)
        {
            var row = grid.Rows[i];
            if (IsScenario(first, row))
                continue;
            if (!row.IsWhole)
                throw grid.ShortRow(row);
            resourceTypes.AddRange(row.Cells[resources].Blocks.Select(ReadResource));
            conditionKeys.AddRange(row.Cells[keys].Blocks.Select(block => ReadConditionKey(row, block)));
            if (HasDependents)
                dependentActions.AddRange(ReadDependents(key, row));
        }

        return new PageAction(
            key,
            first.Cells[description].Text,
            levels,
            marked || permissionOnlySection,
            resourceTypes.ToResourceSet(),
            [.. conditionKeys],
            HasDependents ? dependentActions.ToActionSet() : null);
    }

    private (ActionKey Key, bool PermissionOnly) ReadName(GridRow row)
    {
        var text = row.Cells[name].Text;
        var marked = text.EndsWith(PermissionOnlyMark, StringComparison.OrdinalIgnoreCase);
        var bare = marked ? text[..^PermissionOnlyMark.Length].TrimEnd() : text;
        return ActionKey.TryParse($"{prefix}:{bare}", out var key)
            ? (key, marked)
            : throw page.Error(row.Offset, $"expected the name of an action, found '{Printable.Of(text)}'");
    }

    private bool IsScenario(GridRow first, GridRow row)
    {
        if (ReferenceEquals(first.Cells[description], row.Cells[description]))
            return false;
        var text = row.Cells[description].Text;
        return text.StartsWith("SCENARIO", StringComparison.OrdinalIgnoreCase)
            ? true
            : throw page.Error(row.Offset, $"expected a row of a scenario or one without a description, found '{Printable.Of(text)}'");
    }

    private static ActionResource ReadResource(string block) =>
        block.EndsWith('*') ? new ActionResource(block[..^1].TrimEnd(), true) : new ActionResource(block, false);

    private string ReadConditionKey(GridRow row, string block) =>
        ConditionKeyText.TryRead(block, out var key)
            ? key
            : throw page.Error(row.Offset, $"expected a condition key such as aws:TagKeys, found '{Printable.Of(block)}'");

    private IEnumerable<ActionKey> ReadDependents(ActionKey action, GridRow row)
    {
        foreach (var block in row.Cells[dependents].Blocks)
        {
            if (ActionKey.TryParse(block, out var dependent))
                yield return dependent;
            else
                remarks.Add($"{page.File}: the dependent action '{Printable.Of(block)}' of {action} is not written as an action");
        }
    }
}
