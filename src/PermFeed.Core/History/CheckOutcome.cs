namespace PermFeed.History;

/// <summary>How the last look at AWS ended.</summary>
public enum CheckOutcome
{
    /// <summary>An observation was recorded.</summary>
    Recorded,

    /// <summary>A plausibility limit held it.</summary>
    Held,

    /// <summary>The source could not be read or did not have a known form.</summary>
    Failed,
}
