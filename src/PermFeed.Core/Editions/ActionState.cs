namespace PermFeed.Editions;

/// <summary>Whether an action of the catalogue is in the reference now.</summary>
public enum ActionState
{
    Present,

    /// <summary>Absent, but not for 7 days yet.</summary>
    PendingRemoval,
    Removed,
}
