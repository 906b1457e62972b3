using PermFeed.Editions;
using PermFeed.History;
using PermFeed.Reference;
using PermFeed.Rendering.Text;

namespace PermFeed.Rendering.Recaps;

/// <summary>A change as a template reads it, with the words for what became of it.</summary>
internal sealed class RecapLine(JudgedChange judged)
{
    public string Kind => judged.Change.Kind.Id();

    public string Label => judged.Change.Kind switch
    {
        ChangeKind.ServiceAdded => "New service",
        ChangeKind.ServiceRemoved => "Service removed",
        ChangeKind.ActionAdded => "Added",
        ChangeKind.ActionRemoved => "Removed",
        ChangeKind.ActionReturned => "Returned",
        ChangeKind.ActionRenamed => "Respelt",
        ChangeKind.AccessLevelChanged => "Access level changed",
        ChangeKind.ResourceTypesChanged => "Resource types changed",
        ChangeKind.ConditionKeysChanged => "Condition keys changed",
        ChangeKind.DependentActionsChanged => "Dependent actions changed",
        ChangeKind.PermissionOnlyChanged => "Permission-only mark changed",
        _ => throw new PermFeedException($"a change of the kind {judged.Change.Kind} cannot be published"),
    };

    /// <summary>With its prefix; for service changes the prefix alone.</summary>
    public string Subject => judged.Change.Action?.Text ?? judged.Change.ServicePrefix;

    /// <summary>Without its prefix; for service changes the prefix.</summary>
    public string Name => judged.Change.Action?.Name ?? judged.Change.ServicePrefix;

    public string ServiceName => judged.ServiceName;

    public Finding? Finding => judged is { Action: { } action, Judgement: { Flagged: true } judgement } ? new Finding(action, judgement, judged.ServiceName) : null;

    public DateOnly From => judged.Change.Window.From;

    public DateOnly ObservedOn => judged.Change.ObservedOn;

    /// <summary>What a reader must know beside the name, as plain text: both sides of a change, or what later observations made of it. Empty where nothing is.</summary>
    public string Note => string.Join("; ", new[] { Sides, Fate, Rename }.Where(part => part.Length > 0));

    private string Sides => judged.Change.Kind switch
    {
        ChangeKind.ActionRenamed => $"was {judged.Change.FormerAction?.Name}",
        ChangeKind.AccessLevelChanged => $"{Levels(judged.Change.Before)} to {Levels(judged.Change.After)}",
        ChangeKind.ResourceTypesChanged => Difference(ResourceNames(judged.Change.Before), ResourceNames(judged.Change.After)),
        ChangeKind.ConditionKeysChanged => Difference(judged.Change.Before?.ConditionKeys, judged.Change.After?.ConditionKeys),
        ChangeKind.DependentActionsChanged => Difference(Texts(judged.Change.Before), Texts(judged.Change.After)),
        _ => "",
    };

    private string Fate => (judged.Change.Kind, judged.State) switch
    {
        (ChangeKind.ActionAdded or ChangeKind.ServiceAdded or ChangeKind.ActionReturned, ChangeState.Withdrawn) => $"gone again{UndoneOn}",
        (ChangeKind.ActionRemoved or ChangeKind.ServiceRemoved, ChangeState.Withdrawn) => $"back again{UndoneOn}",
        (ChangeKind.ActionRemoved or ChangeKind.ServiceRemoved, ChangeState.Provisional) => "not yet confirmed",
        (ChangeKind.ActionRemoved or ChangeKind.ServiceRemoved, ChangeState.Confirmed) when judged.UndoneOn is not null => $"back again{UndoneOn}",
        _ => "",
    };

    private string UndoneOn => judged.UndoneOn is { } date ? $" on {Phrases.Date(date)}" : "";

    private string Rename => (judged.Change.Kind, judged.PossibleRename) switch
    {
        (ChangeKind.ActionAdded, { } former) => $"possibly {former.Name} under a new name",
        (ChangeKind.ActionRemoved, { } successor) => $"possibly renamed to {successor.Name}",
        _ => "",
    };

    private static string Levels(ActionFacts? facts) => facts?.AccessLevels is { } levels && levels is not AccessLevels.None ? Phrases.AndList(levels.ToNames()) : "none";

    private static string[]? ResourceNames(ActionFacts? facts) => facts?.ResourceTypes?.Select(type => type.Notation).ToArray();

    private static string[]? Texts(ActionFacts? facts) => facts?.DependentActions?.Select(key => key.Text).ToArray();

    private static string Difference(IReadOnlyList<string>? before, IReadOnlyList<string>? after)
    {
        var came = (after ?? []).Except(before ?? [], StringComparer.OrdinalIgnoreCase).Select(name => "+" + name);
        var went = (before ?? []).Except(after ?? [], StringComparer.OrdinalIgnoreCase).Select(name => "−" + name);
        return string.Join(" ", came.Concat(went));
    }
}
