namespace PermFeed.Reference.Pages;

/// <summary>The pages of one service prefix, united.</summary>
internal sealed class ServiceMerge
{
    private readonly IReadOnlyList<ServicePage> pages;
    private readonly Dictionary<string, List<string>> resourceKeys = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<ActionKey, List<(ServicePage Page, PageAction Action)>> actions = [];
    private readonly List<string> remarks = [];

    /// <param name="pages">Of one prefix, in the order of their names.</param>
    /// <param name="withDependents">False when some page of the whole set does not tell dependent actions.</param>
    public ServiceMerge(IReadOnlyList<ServicePage> pages, bool withDependents)
    {
        this.pages = pages;
        foreach (var page in pages)
            Gather(page);
        Service = new Service(pages[0].Prefix, pages[0].ServiceName, actions.Values.Select(entries => Unite(entries, withDependents)).ToValueList());
        NoteOddities();
    }

    public Service Service { get; }

    public IReadOnlyList<string> Remarks => remarks;

    public IEnumerable<KeyValuePair<ActionKey, string>> Descriptions =>
        actions.Select(entry => KeyValuePair.Create(entry.Key, entry.Value[0].Action.Description));

    public IEnumerable<KeyValuePair<ActionKey, ValueList<string>>> Pages
    {
        get
        {
            ValueList<string> all = [.. pages.Select(page => page.File)];
            return actions.Select(entry => KeyValuePair.Create(entry.Key, pages.Count == 1 ? all : PagesOf(entry.Value)));
        }
    }

    /// <summary>For actions with an API operation of their name: what else that operation is authorised by.</summary>
    public IEnumerable<KeyValuePair<ActionKey, ValueList<ActionKey>>> OperationActions =>
        from action in pages.Any(page => page.OperationActions.Count > 0) ? actions.Keys : Enumerable.Empty<ActionKey>()
        let others = pages.SelectMany(page => page.OperationActions[action.Name]).Where(other => other != action).Distinct().Order().ToValueList()
        where others.Count > 0
        select KeyValuePair.Create(action, others);

    private static ValueList<string> PagesOf(IEnumerable<(ServicePage Page, PageAction Action)> entries) =>
        entries.Select(entry => entry.Page.File).Distinct().ToValueList();

    private void Gather(ServicePage page)
    {
        foreach (var action in page.Actions)
        {
            if (!actions.TryGetValue(action.Key, out var entries))
                actions.Add(action.Key, entries = []);
            entries.Add((page, action));
        }

        foreach (var (name, keys) in page.ResourceKeys)
        {
            if (!resourceKeys.TryGetValue(name, out var known))
                resourceKeys.Add(name, known = []);
            known.AddRange(keys);
        }
    }

    private ServiceAction Unite(List<(ServicePage Page, PageAction Action)> entries, bool withDependents)
    {
        var united = entries.Select(entry => entry.Action).Aggregate((a, b) => a with
        {
            AccessLevels = a.AccessLevels | b.AccessLevels,
            PermissionOnly = a.PermissionOnly && b.PermissionOnly,
            ResourceTypes = a.ResourceTypes.Concat(b.ResourceTypes).ToResourceSet(),
            ConditionKeys = [.. a.ConditionKeys, .. b.ConditionKeys],
            DependentActions = a.DependentActions?.Concat(b.DependentActions ?? []).ToActionSet(),
        });
        return new ServiceAction(united.Key, new ActionFacts
        {
            AccessLevels = united.AccessLevels.Normalised(),
            PermissionOnly = united.PermissionOnly,
            ResourceTypes = united.ResourceTypes,
            ConditionKeys = Keys(united),
            DependentActions = withDependents ? united.DependentActions : null,
        });
    }

    private ValueList<string> Keys(PageAction action)
    {
        var keys = new List<string>(action.ConditionKeys);
        foreach (var resource in action.ResourceTypes)
            if (resourceKeys.TryGetValue(resource.Name, out var known))
                keys.AddRange(known);
        return keys.ToKeySet();
    }

    private void NoteOddities()
    {
        var dangling = actions.Values.SelectMany(entries => entries).SelectMany(entry => entry.Action.ResourceTypes)
            .Select(resource => resource.Name).Where(name => !resourceKeys.ContainsKey(name)).ToHashSet(StringComparer.Ordinal);
        foreach (var name in dangling.Order(StringComparer.Ordinal))
            remarks.Add($"{Service.Prefix}: the resource type '{Printable.Of(name)}' is used but not defined");
        foreach (var (key, entries) in actions.Where(entry => entry.Value.Count > 1))
        {
            if (entries.Exists(entry => entry.Action.AccessLevels != entries[0].Action.AccessLevels))
                remarks.Add($"{key}: its pages disagree on the access level");
            if (entries.Exists(entry => entry.Action.PermissionOnly != entries[0].Action.PermissionOnly))
                remarks.Add($"{key}: its pages disagree on whether it is permission-only");
        }
    }
}
