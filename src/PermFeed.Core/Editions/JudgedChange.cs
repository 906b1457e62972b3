using PermFeed.Classification;
using PermFeed.History;
using PermFeed.Reference;

namespace PermFeed.Editions;

/// <summary>A change with its state and, where it concerns an action, the action's judgement.</summary>
public sealed record JudgedChange
{
    public required Change Change { get; init; }

    public required ChangeState State { get; init; }

    /// <summary>The action with all facts known at the time: after the change, or before it for a removal. Null for service changes.</summary>
    public ServiceAction? Action { get; init; }

    /// <summary>Judged on <see cref="Action"/>; null for service changes.</summary>
    public Judgement? Judgement { get; init; }

    public required string ServiceName { get; init; }

    /// <summary>For the n-th change of this kind to this action in this month; 1 but for flapping actions. Part of published ids.</summary>
    public int Ordinal { get; init; } = 1;

    /// <summary>The observation that undid it: when an added action vanished, when a removed one came back; null where none did.</summary>
    public DateOnly? UndoneOn { get; init; }

    /// <summary>For an addition: the removed action of the same service and observation with a near-identical name. For a removal: the added one.</summary>
    public ActionKey? PossibleRename { get; init; }
}
