namespace PermFeed.Reference.Pages;

/// <summary>The pages of one service prefix, united.</summary>
internal sealed class ServiceMerge
{
    private readonly IReadOnlyList<ServicePage> pages;
    private readonly ILookup<string, string> resourceKeys;
    private readonly ILookup<ActionKey, (ServicePage Page, PageAction Action)> actions;
    private readonly List<string> remarks = [];

    public ServiceMerge(IReadOnlyList<ServicePage> pages)
    {
        this.pages = pages;
        actions = pages.SelectMany(page => page.Actions.Select(action => (page, action))).ToLookup(entry => entry.action.Key);
        resourceKeys = pages.SelectMany(page => page.ResourceKeys)
            .SelectMany(entry => entry.Value.Select(key => (entry.Key, Value: key)))
            .ToLookup(entry => entry.Key, entry => entry.Value, StringComparer.OrdinalIgnoreCase);
        NoteOddities();
    }

    private string Prefix => pages[0].Prefix;

    public IEnumerable<KeyValuePair<ActionKey, string>> Descriptions =>
        actions.Select(group => KeyValuePair.Create(group.Key, group.First().Action.Description));

    public IEnumerable<KeyValuePair<ActionKey, ValueList<string>>> Pages =>
        actions.Select(group => KeyValuePair.Create(group.Key, group.Select(entry => entry.Page.File).Distinct().ToValueList()));

    /// <summary>For actions with an API operation of their name: what else that operation is authorised by.</summary>
    public IEnumerable<KeyValuePair<ActionKey, ValueList<ActionKey>>> OperationActions =>
        from action in actions
        let others = pages.SelectMany(page => page.OperationActions[action.Key.Name]).Where(other => other != action.Key)
            .Distinct().Order().ToValueList()
        where others.Count > 0
        select KeyValuePair.Create(action.Key, others);

    public IReadOnlyList<string> Remarks => remarks;

    public Service ToService(bool withDependents) =>
        new(Prefix, pages[0].ServiceName, actions.Select(group => Unite([.. group.Select(entry => entry.Action)], withDependents)).ToValueList());

    private ServiceAction Unite(IReadOnlyList<PageAction> entries, bool withDependents)
    {
        var resourceTypes = entries.SelectMany(entry => entry.ResourceTypes).Distinct().Order().ToValueList();
        var keys = entries.SelectMany(entry => entry.ConditionKeys).Concat(resourceTypes.SelectMany(resource => resourceKeys[resource.Name]));
        return new ServiceAction(entries[0].Key, new ActionFacts
        {
            AccessLevels = entries.Aggregate(AccessLevels.None, (levels, entry) => levels | entry.AccessLevels).Normalised(),
            PermissionOnly = entries.All(entry => entry.PermissionOnly),
            ResourceTypes = resourceTypes,
            ConditionKeys = keys.Order(StringComparer.Ordinal).ToNameSet(),
            DependentActions = withDependents ? Dependents(entries) : null,
        });
    }

    private static ValueList<ActionKey>? Dependents(IReadOnlyList<PageAction> entries) =>
        entries.All(entry => entry.DependentActions is not null)
            ? entries.SelectMany(entry => entry.DependentActions!).Distinct().Order().ToValueList()
            : null;

    private void NoteOddities()
    {
        var defined = pages.SelectMany(page => page.ResourceKeys.Keys).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var dangling = actions.SelectMany(group => group).SelectMany(entry => entry.Action.ResourceTypes).Select(resource => resource.Name)
            .Where(name => !defined.Contains(name)).Distinct().Order(StringComparer.Ordinal);
        foreach (var name in dangling)
            remarks.Add($"{Prefix}: the resource type '{Printable.Of(name)}' is used but not defined");
        foreach (var group in actions)
        {
            if (group.Select(entry => entry.Action.AccessLevels).Distinct().Count() > 1)
                remarks.Add($"{group.Key}: its pages disagree on the access level");
            if (group.Select(entry => entry.Action.PermissionOnly).Distinct().Count() > 1)
                remarks.Add($"{group.Key}: its pages disagree on whether it is permission-only");
        }
    }
}
