using PermFeed.Editions;
using PermFeed.History;

namespace PermFeed.Rendering.Recaps;

/// <summary>What happened to privileged actions that were known before, or that came and went again.</summary>
internal static class KnownPrivileged
{
    public static IReadOnlyList<RecapLine> Changes(Edition edition)
    {
        var cameBack = edition.Changes
            .Where(change => change is { Change.Kind: ChangeKind.ActionRemoved, UndoneOn: not null })
            .Select(change => (change.Change.Action, change.UndoneOn))
            .ToHashSet();
        return
        [
            .. edition.Changes
                .Where(change => change.Judgement is { Privileged: true } && Matters(change))
                .Where(change => !(change.Change.Kind is ChangeKind.ActionReturned && cameBack.Contains((change.Change.Action, change.Change.ObservedOn))))
                .Select(change => new RecapLine(change)),
        ];
    }

    /// <summary>An addition matters here only when it vanished again; a return whose removal is told in this edition is told there.</summary>
    private static bool Matters(JudgedChange change) => change.Change.Kind switch
    {
        ChangeKind.ActionAdded => change.State is ChangeState.Withdrawn,
        ChangeKind.ActionRemoved or ChangeKind.ActionReturned or ChangeKind.ActionRenamed or ChangeKind.AccessLevelChanged => true,
        _ => false,
    };
}
