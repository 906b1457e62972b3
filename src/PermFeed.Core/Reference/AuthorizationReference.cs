namespace PermFeed.Reference;

/// <summary>
/// AWS's Service Authorization Reference at one time: every service with its actions, ordered by prefix.
/// https://docs.aws.amazon.com/service-authorization/latest/reference/reference.html
/// </summary>
public sealed class AuthorizationReference
{
    private readonly SortedDictionary<string, Service> services = new(StringComparer.Ordinal);

    /// <exception cref="PermFeedException">Two services share a prefix, or a service holds an action twice, of another prefix, or with a resource type or condition key without a name.</exception>
    public AuthorizationReference(IEnumerable<Service> services)
    {
        foreach (var service in services)
        {
            if (!this.services.TryAdd(service.Prefix, Ordered(service)))
                throw new PermFeedException($"the reference has the service prefix '{service.Prefix}' twice");
        }

        ActionCount = this.services.Values.Sum(service => service.Actions.Count);
    }

    public static AuthorizationReference Empty { get; } = new([]);

    public IReadOnlyCollection<Service> Services => services.Values;

    public IEnumerable<ServiceAction> Actions => services.Values.SelectMany(service => service.Actions);

    public int ActionCount { get; }

    public Service? Find(string servicePrefix) => services.GetValueOrDefault(servicePrefix);

    public ServiceAction? Find(ActionKey key)
    {
        var actions = Find(key.ServicePrefix)?.Actions;
        for (int low = 0, high = (actions?.Count ?? 0) - 1; low <= high;)
        {
            var middle = (low + high) / 2;
            switch (actions![middle].Key.CompareTo(key))
            {
                case 0: return actions[middle];
                case < 0: low = middle + 1; break;
                default: high = middle - 1; break;
            }
        }

        return null;
    }

    private static Service Ordered(Service service)
    {
        var actions = service.Actions.OrderBy(action => action.Key).ToValueList();
        for (var i = 0; i < actions.Count; i++)
        {
            if (actions[i].Key.ServicePrefix != service.Prefix)
                throw new PermFeedException($"the service '{service.Prefix}' holds the action {actions[i].Key} of another prefix");
            if (i > 0 && actions[i].Key == actions[i - 1].Key)
                throw new PermFeedException($"the service '{service.Prefix}' holds the action {actions[i].Key} twice");
            // The store would write it and never read it again
            if (actions[i].ResourceTypes.Any(type => type.Name.Length == 0) || actions[i].ConditionKeys.Any(key => key.Length == 0))
                throw new PermFeedException($"the action {actions[i].Key} has a resource type or a condition key without a name");
        }

        return service with { Actions = actions };
    }
}
