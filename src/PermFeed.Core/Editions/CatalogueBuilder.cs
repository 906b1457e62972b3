using PermFeed.Classification;
using PermFeed.History;
using PermFeed.Reference;

namespace PermFeed.Editions;

/// <summary>All actions that the history has ever seen, judged on the last facts known of them.</summary>
public static class CatalogueBuilder
{
    /// <param name="history">Everything observed.</param>
    /// <param name="judge">The rule book's judgement of an action; called from several threads.</param>
    /// <param name="versions">Of the rule book and the pinned tables.</param>
    public static Catalogue Build(RecordedHistory history, Func<ServiceAction, Judgement> judge, CatalogueVersions versions)
    {
        var names = new ServiceNames(history);
        var presence = new Presence(history);
        var firstSeen = FirstSeen(history);
        var removed = Removed(history);
        var entries = history.Reference.Actions.Select(action => (Action: action, Removal: (Change?)null))
            .Concat(removed.Values.Select(removal => (Action: new ServiceAction(removal.Action!, removal.Before!), Removal: (Change?)removal)))
            .SelectInParallel(found => new CatalogueEntry
            {
                Action = found.Action,
                ServiceName = names[found.Action.Key.ServicePrefix],
                Judgement = judge(found.Action),
                FirstSeen = firstSeen.GetValueOrDefault(found.Action.Key),
                LastSeen = found.Removal?.Window.From ?? history.Last!.Date,
                State = found.Removal is null ? ActionState.Present
                    : presence.StateOf(found.Removal) is ChangeState.Provisional ? ActionState.PendingRemoval
                    : ActionState.Removed,
            })
            .OrderBy(entry => entry.Action.Key).ToList();
        return new Catalogue
        {
            Entries = entries.ToValueList(),
            Observations = history.Observations,
            RuleBookVersion = versions.RuleBook,
            AttackVersion = versions.Attack,
            AtlasVersion = versions.Atlas,
        };
    }

    // An action whose first event is not its addition was in the baseline: nobody knows since when.
    private static Dictionary<ActionKey, DateOnly?> FirstSeen(RecordedHistory history)
    {
        var firstSeen = new Dictionary<ActionKey, DateOnly?>();
        foreach (var change in history.Changes)
            if (change.Kind is ChangeKind.ActionAdded or ChangeKind.ActionRemoved)
                firstSeen.TryAdd(change.Action!, change.Kind is ChangeKind.ActionAdded ? change.ObservedOn : null);
        return firstSeen;
    }

    private static Dictionary<ActionKey, Change> Removed(RecordedHistory history)
    {
        var removed = new Dictionary<ActionKey, Change>();
        foreach (var change in history.Changes)
            if (change.Kind is ChangeKind.ActionRemoved)
                removed[change.Action!] = change;
            else if (change.Kind is ChangeKind.ActionReturned)
                removed.Remove(change.Action!);
        return removed;
    }
}
