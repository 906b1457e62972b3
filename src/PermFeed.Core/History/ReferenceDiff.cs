using PermFeed.Reference;

namespace PermFeed.History;

/// <summary>
/// What changed between the reference as known and as observed. Pure. Compares values, not texts, and only facts that both sides tell.
/// </summary>
/// <param name="Changes">In log order: by prefix; service_added, then actions by key and kind, then service_removed.</param>
/// <param name="Reference">The known reference moved to the observed state: what the source does not tell is kept.</param>
internal sealed record ReferenceDiff(ValueList<Change> Changes, AuthorizationReference Reference)
{
    /// <param name="known">The reference after the last observation.</param>
    /// <param name="observed">As the source tells it.</param>
    /// <param name="removed">Facts of actions that the log once removed, as they were then: a returning action takes from them what its source does not tell.</param>
    /// <param name="stamp">Observation id and window of the changes.</param>
    public static ReferenceDiff Between(
        AuthorizationReference known, AuthorizationReference observed, IReadOnlyDictionary<ActionKey, ActionFacts> removed, Stamp stamp)
    {
        var differ = new Differ(removed, stamp);
        var services = known.Services.Select(service => service.Prefix).Union(observed.Services.Select(service => service.Prefix))
            .Order(StringComparer.Ordinal)
            .Select(prefix => differ.Compare(known.Find(prefix), observed.Find(prefix)))
            .OfType<Service>().ToList();
        return new ReferenceDiff(differ.Changes.ToValueList(), new AuthorizationReference(services));
    }

    private sealed class Differ(IReadOnlyDictionary<ActionKey, ActionFacts> removed, Stamp stamp)
    {
        public List<Change> Changes { get; } = [];

        /// <returns>The merged service; null when it is gone.</returns>
        public Service? Compare(Service? known, Service? observed)
        {
            var service = observed ?? known!;
            if (known is null)
                Changes.Add(ServiceChange(ChangeKind.ServiceAdded, service));
            var merged = CompareActions(known?.Actions ?? [], observed?.Actions ?? []);
            if (observed is null)
                Changes.Add(ServiceChange(ChangeKind.ServiceRemoved, service));
            if (observed is null)
                return null;
            var name = NameOf(known, observed);
            return known is not null && known.Name == name && known.Actions.Equals(merged) ? known : observed with { Name = name, Actions = merged };
        }

        // A source without display names calls a service by its prefix; that is no news about its name.
        private static string NameOf(Service? known, Service observed) =>
            known is not null && observed.Name == observed.Prefix ? known.Name : observed.Name;

        private ValueList<ServiceAction> CompareActions(ValueList<ServiceAction> known, ValueList<ServiceAction> observed)
        {
            var merged = new List<ServiceAction>(observed.Count);
            var (i, j) = (0, 0);
            while (i < known.Count || j < observed.Count)
            {
                var order = i == known.Count ? 1 : j == observed.Count ? -1 : known[i].Key.CompareTo(observed[j].Key);
                if (order < 0)
                    Changes.Add(ActionChange(ChangeKind.ActionRemoved, known[i].Key, known[i].Facts, null));
                else if (order > 0)
                    merged.Add(Added(observed[j]));
                else
                    merged.Add(Changed(known[i], observed[j]));
                i += order <= 0 ? 1 : 0;
                j += order >= 0 ? 1 : 0;
            }

            return merged.ToValueList();
        }

        private ServiceAction Added(ServiceAction action)
        {
            var before = removed.GetValueOrDefault(action.Key);
            var facts = before is null ? action.Facts : FactsMerge.Merge(before, action.Facts);
            Changes.Add(ActionChange(before is null ? ChangeKind.ActionAdded : ChangeKind.ActionReturned, action.Key, null, facts));
            return action with { Facts = facts };
        }

        private ServiceAction Changed(ServiceAction known, ServiceAction observed)
        {
            var facts = FactsMerge.Merge(known.Facts, observed.Facts);
            if (known.Key.Text != observed.Key.Text)
                Changes.Add(ActionChange(ChangeKind.ActionRenamed, observed.Key, null, null) with { FormerAction = known.Key });
            if (known.Key.Text == observed.Key.Text && facts.Equals(known.Facts))
                return known;
            foreach (var (kind, before, after) in FactChanges.Between(known.Facts, facts))
                Changes.Add(ActionChange(kind, observed.Key, before, after));
            return new ServiceAction(observed.Key, facts);
        }

        private Change ServiceChange(ChangeKind kind, Service service) => new()
        {
            Kind = kind,
            ServicePrefix = service.Prefix,
            ServiceName = service.Name,
            ObservationId = stamp.ObservationId,
            Window = stamp.Window,
        };

        private Change ActionChange(ChangeKind kind, ActionKey action, ActionFacts? before, ActionFacts? after) => new()
        {
            Kind = kind,
            ServicePrefix = action.ServicePrefix,
            Action = action,
            ObservationId = stamp.ObservationId,
            Window = stamp.Window,
            Before = before,
            After = after,
        };
    }
}
