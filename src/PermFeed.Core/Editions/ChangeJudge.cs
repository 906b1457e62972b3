using PermFeed.Classification;
using PermFeed.History;
using PermFeed.Reference;

namespace PermFeed.Editions;

/// <summary>
/// Gives every published change of a history its state and its judgement. Walks back from the current reference, because a change of one fact
/// is judged on all facts that the action had at the time.
/// </summary>
internal sealed class ChangeJudge(RecordedHistory history, Func<ServiceAction, Judgement> judge)
{
    private readonly Presence presence = new(history);
    private readonly ServiceNames names = new(history);

    /// <returns>In log order, facts learned left out.</returns>
    public IReadOnlyList<JudgedChange> Judge()
    {
        var changes = history.Changes.ToLookup(change => change.ObservationId, StringComparer.Ordinal);
        var editor = new ReferenceEditor(history.Reference);
        var judged = new Stack<List<JudgedChange>>();
        foreach (var observation in history.Observations.Reverse())
        {
            var ofObservation = changes[observation.Id].ToList();
            var renames = PossibleRenames.Of(ofObservation);
            judged.Push([.. ofObservation.Where(change => change.Kind is not ChangeKind.FactsLearned).Select(change => Judge(change, editor, renames))]);
            foreach (var change in Enumerable.Reverse(ofObservation))
                editor.Undo(change);
        }

        return [.. judged.SelectMany(list => list)];
    }

    private JudgedChange Judge(Change change, ReferenceEditor editor, IReadOnlyDictionary<ActionKey, ActionKey> renames)
    {
        var action = change.Action is null ? null
            : change.Kind is ChangeKind.ActionRemoved ? new ServiceAction(change.Action, change.Before!)
            : editor.Find(change.Action);
        return new JudgedChange
        {
            Change = change,
            State = presence.StateOf(change),
            UndoneOn = presence.UndoneBy(change)?.ObservedOn,
            Action = action,
            Judgement = action is null ? null : judge(action),
            ServiceName = names[change.ServicePrefix],
            PossibleRename = change.Kind is ChangeKind.ActionAdded or ChangeKind.ActionRemoved ? renames.GetValueOrDefault(change.Action!) : null,
        };
    }
}
