namespace PermFeed.Reference.Pages;

/// <summary>
/// Reads one page to what it tells about a service. The layout is recognised by the headers of its tables; what fits no known layout is an
/// error, since a table that is overlooked would look like actions removed.
/// </summary>
internal sealed class ServicePageReader
{
    private const string TitlePhrase = "Actions, resources, and condition keys for ";
    private const string ActionsSection = "-actions-as-permissions";
    private const string PermissionOnlySection = "-permission-only-actions";

    private readonly PageOutline page;
    private readonly List<string> remarks = [];
    private readonly List<PageAction> actions = [];
    private readonly Dictionary<string, ValueList<string>> resourceKeys = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Operation, ActionKey Action)> operationActions = [];
    private readonly HashSet<PageLayout> layouts = [];
    private readonly string prefix;

    private ServicePageReader(PageOutline page)
    {
        this.page = page;
        prefix = ReadPrefix();
    }

    /// <summary>The title of the service's page, as the h1 of every such page begins.</summary>
    public static bool IsServicePage(PageOutline page) => page.Title?.StartsWith(TitlePhrase, StringComparison.OrdinalIgnoreCase) ?? false;

    /// <exception cref="FileFormatException">The page is cut off, names no service prefix or fits no known layout.</exception>
    public static ServicePage Read(PageOutline page) => new ServicePageReader(page).Read();

    private ServicePage Read()
    {
        if (!page.IsComplete)
            throw page.Error(page.Markup.Length, "expected the end of the page (</html>), found the end of the file: it is cut off");
        foreach (var section in page.Sections)
            ReadSection(section);
        RequireActionsSection();
        return new ServicePage(
            page.File, prefix, page.Title![TitlePhrase.Length..], Layout(), page.HasMarkdownTwin, actions, resourceKeys,
            operationActions.ToLookup(entry => entry.Operation, entry => entry.Action, StringComparer.OrdinalIgnoreCase), remarks);
    }

    private string ReadPrefix()
    {
        var code = page.PrefixCodes is [var only] ? only : null;
        if (code is null || !ActionKey.IsPrefix(code))
            throw page.Error(0, $"expected a paragraph '(service prefix: x)' with the prefix as code, found {page.PrefixCodes.Count} such codes");
        var found = code.ToLowerInvariant();
        if (page.JsonLinks.Count > 0 && !page.JsonLinks.Any(link => link.EndsWith($"/{found}.json", StringComparison.OrdinalIgnoreCase)))
            remarks.Add($"{page.File}: the service prefix is '{found}', but the page links to {Printable.Of(page.JsonLinks[0])}");
        return found;
    }

    private void ReadSection(PageSection section)
    {
        foreach (var table in section.Tables)
        {
            switch (TableRecognition.KindOf(page, table))
            {
                case TableKind.ActionsWithDependents:
                    ReadActions(section, table, PageLayout.DependentActions);
                    break;
                case TableKind.Actions:
                    ReadActions(section, table, PageLayout.PermissionOnlySection);
                    break;
                case TableKind.Operations:
                    ReadOperations(table);
                    break;
                case TableKind.ResourceTypes:
                    ReadResourceTypes(table);
                    break;
                default:
                    break;
            }
        }
    }

    private void ReadActions(PageSection section, PageTable table, PageLayout layout)
    {
        var permissionOnly = section.Id.EndsWith(PermissionOnlySection, StringComparison.OrdinalIgnoreCase);
        if (!permissionOnly && !section.Id.EndsWith(ActionsSection, StringComparison.OrdinalIgnoreCase))
            throw page.Error(section.Offset, $"expected actions below '{ActionsSection}' or '{PermissionOnlySection}', found them below '{Printable.Of(section.Id)}'");
        if (table.Rows.Count == 0)
            throw page.Error(table.Offset, "expected actions, found a table without rows");
        layouts.Add(layout);
        actions.AddRange(new ActionTable(page, prefix, table, permissionOnly, remarks).Read());
    }

    private void ReadOperations(PageTable table)
    {
        layouts.Add(PageLayout.PermissionOnlySection);
        var grid = new TableGrid(page, table);
        var (operation, action) = (grid.Column(Header.Operation), grid.Column(Header.IamAction));
        foreach (var row in grid.WholeRows)
        {
            foreach (var block in row.Cells[action].Blocks)
            {
                if (ActionKey.TryParse(block, out var key))
                    operationActions.Add((row.Cells[operation].Text, key));
                else
                    remarks.Add($"{page.File}: the action '{Printable.Of(block)}' of the operation {Printable.Of(row.Cells[operation].Text)} is not written as an action");
            }
        }
    }

    private void ReadResourceTypes(PageTable table)
    {
        var grid = new TableGrid(page, table);
        var (resource, keys) = (grid.Column(Header.ResourceTypes), grid.Column(Header.ConditionKeys));
        foreach (var row in grid.WholeRows)
        {
            var found = row.Cells[keys].Blocks.Select(block => ConditionKeyText.TryRead(block, out var key)
                ? key
                : throw page.Error(row.Offset, $"expected a condition key such as aws:TagKeys, found '{Printable.Of(block)}'"));
            var name = row.Cells[resource].Text;
            resourceKeys[name] = [.. resourceKeys.GetValueOrDefault(name, []), .. found];
        }
    }

    /// <summary>Pages without actions exist, but they say so.</summary>
    private void RequireActionsSection()
    {
        var section = page.Sections.FirstOrDefault(section => section.Id.EndsWith(ActionsSection, StringComparison.OrdinalIgnoreCase))
            ?? throw page.Error(0, $"expected a section '{ActionsSection}', found none");
        if (actions.Count == 0 && !section.SaysThatThereIsNone)
            throw page.Error(section.Offset, "expected a table of actions or a sentence that there are none, found neither");
    }

    private PageLayout? Layout()
    {
        if (layouts.Count > 1)
            throw page.Error(0, "expected one layout, found tables of two: with a column 'Dependent actions' and without");
        return layouts.Count == 1 ? layouts.Single() : null;
    }
}
