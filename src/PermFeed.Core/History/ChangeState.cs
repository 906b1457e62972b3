namespace PermFeed.History;

/// <summary>What later observations made of an addition or a removal. Derived from the log, never stored.</summary>
public enum ChangeState
{
    /// <summary>No later observation yet (addition), or none 7 days or more later (removal).</summary>
    Provisional,

    /// <summary>Seen again later (addition), or still absent 7 days or more later (removal).</summary>
    Confirmed,

    /// <summary>Undone within 31 days: an addition that vanished again, a removal that came back.</summary>
    Withdrawn,
}
