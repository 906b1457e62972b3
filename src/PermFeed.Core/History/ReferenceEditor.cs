using PermFeed.Reference;

namespace PermFeed.History;

/// <summary>
/// A reference that moves along the log: changes are applied to it or undone, one observation at a time. Services that no change touches
/// keep their identity, so that their digests need not be computed again.
/// </summary>
internal sealed class ReferenceEditor(AuthorizationReference start)
{
    private readonly Dictionary<string, SortedDictionary<ActionKey, ServiceAction>> open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Service> services = start.Services.ToDictionary(service => service.Prefix, StringComparer.Ordinal);

    /// <exception cref="PermFeedException">The change does not fit the reference: log and reference disagree.</exception>
    public void Apply(Change change) => Move(change, forward: true);

    /// <inheritdoc cref="Apply"/>
    public void Undo(Change change) => Move(change, forward: false);

    public AuthorizationReference ToReference()
    {
        foreach (var (prefix, actions) in open)
            services[prefix] = services[prefix] with { Actions = actions.Values.ToValueList() };
        open.Clear();
        return new AuthorizationReference(services.Values);
    }

    public ServiceAction? Find(ActionKey key)
    {
        if (!services.ContainsKey(key.ServicePrefix))
            return null;
        return Open(key.ServicePrefix).GetValueOrDefault(key);
    }

    private void Move(Change change, bool forward)
    {
        switch (change.Kind)
        {
            case ChangeKind.ServiceAdded when forward:
            case ChangeKind.ServiceRemoved when !forward:
                if (!services.TryAdd(change.ServicePrefix, new Service(change.ServicePrefix, change.ServiceName ?? change.ServicePrefix, [])))
                    throw Misfit(change, "the service is there already");
                break;
            case ChangeKind.ServiceAdded:
            case ChangeKind.ServiceRemoved:
                RemoveService(change);
                break;
            case ChangeKind.ActionAdded or ChangeKind.ActionReturned when forward:
                Add(change, change.After);
                break;
            case ChangeKind.ActionRemoved when !forward:
                Add(change, change.Before);
                break;
            case ChangeKind.ActionAdded or ChangeKind.ActionReturned or ChangeKind.ActionRemoved:
                if (!Open(change).Remove(change.Action!))
                    throw Misfit(change, "the action is not there");
                break;
            case ChangeKind.ActionRenamed:
                Rename(change, forward ? change.Action! : change.FormerAction ?? throw Misfit(change, "it has no former_action"));
                break;
            default:
                SetFacts(change, forward);
                break;
        }
    }

    private void RemoveService(Change change)
    {
        if (!services.ContainsKey(change.ServicePrefix) || Open(change).Count > 0)
            throw Misfit(change, "the service is not there or still has actions");
        open.Remove(change.ServicePrefix);
        services.Remove(change.ServicePrefix);
    }

    private void Add(Change change, ActionFacts? facts)
    {
        if (facts is null || !Open(change).TryAdd(change.Action!, new ServiceAction(change.Action!, facts)))
            throw Misfit(change, facts is null ? "it has no facts" : "the action is there already");
    }

    private void Rename(Change change, ActionKey spelling)
    {
        var actions = Open(change);
        if (!actions.Remove(change.Action!, out var action))
            throw Misfit(change, "the action is not there");
        actions.Add(spelling, action with { Key = spelling });
    }

    private void SetFacts(Change change, bool forward)
    {
        var actions = Open(change);
        if (!actions.TryGetValue(change.Action!, out var action))
            throw Misfit(change, "the action is not there");
        var (from, to) = forward ? (change.Before, change.After) : (change.After, change.Before);
        actions[action.Key] = action with { Facts = FactsMerge.Set(action.Facts, from ?? new ActionFacts(), to ?? new ActionFacts()) };
    }

    private SortedDictionary<ActionKey, ServiceAction> Open(Change change) =>
        services.ContainsKey(change.ServicePrefix) ? Open(change.ServicePrefix) : throw Misfit(change, "the service is not there");

    private SortedDictionary<ActionKey, ServiceAction> Open(string prefix)
    {
        if (!open.TryGetValue(prefix, out var actions))
        {
            actions = new SortedDictionary<ActionKey, ServiceAction>(services[prefix].Actions.ToDictionary(action => action.Key));
            open.Add(prefix, actions);
        }

        return actions;
    }

    private static PermFeedException Misfit(Change change, string why) => new(
        $"the change log and the reference disagree: {change.Kind.Name()} of {change.Action?.Text ?? change.ServicePrefix} in observation {change.ObservationId}: {why}");
}
