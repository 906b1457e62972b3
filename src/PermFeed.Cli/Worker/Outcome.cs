namespace PermFeed.Worker;

/// <summary>How a job ended, as the metric's attribute tells it.</summary>
internal enum Outcome
{
    /// <summary>The run went through.</summary>
    Done,

    /// <summary>There was nothing to do: the edition ran before, or a look that was missed has been made up for.</summary>
    Skipped,

    /// <summary>A plausibility limit holds the observation; a person must look.</summary>
    Held,

    /// <summary>A step failed; it is tried again.</summary>
    Failed,

    /// <summary>The worker was asked to stop.</summary>
    Cancelled,
}
