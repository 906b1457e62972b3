namespace PermFeed.Reference;

/// <summary>
/// What the reference says about one action. Null means that no source has told yet, which differs from an empty list: sources do not all
/// provide every fact, and what a source does not provide must never look like a change.
/// </summary>
public sealed record ActionFacts
{
    public AccessLevels? AccessLevels { get; init; }

    /// <summary>True when no API operation of the action's name exists.</summary>
    public bool? PermissionOnly { get; init; }

    /// <summary>Ordinal order of their notation. One type may occur twice, required in one use and optional in another.</summary>
    public ValueList<ActionResource>? ResourceTypes { get; init; }

    /// <summary>
    /// The union of the keys of the action, of its resource rows and of the resource types it names: the only form that AWS's
    /// three formats agree on. Ordered and distinct without case, as IAM compares them.
    /// </summary>
    public ValueList<string>? ConditionKeys { get; init; }

    /// <summary>Further actions that the caller needs, such as iam:PassRole; ordered by key.</summary>
    public ValueList<ActionKey>? DependentActions { get; init; }
}
