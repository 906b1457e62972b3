namespace PermFeed.History;

/// <summary>The kinds of change; the log and the published files write them in snake case (<c>action_added</c>).</summary>
public enum ChangeKind
{
    ServiceAdded,
    ServiceRemoved,
    ActionAdded,
    ActionRemoved,

    /// <summary>Added again after a removal that the log holds.</summary>
    ActionReturned,

    /// <summary>Same key, other letter case.</summary>
    ActionRenamed,
    AccessLevelChanged,
    ResourceTypesChanged,
    ConditionKeysChanged,
    DependentActionsChanged,
    PermissionOnlyChanged,

    /// <summary>
    /// A source told facts that no source had told before (a null became a value). Not a change at AWS and never published; it is in
    /// the log so that undoing the log gives back exactly what was known.
    /// </summary>
    FactsLearned,
}
