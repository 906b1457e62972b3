namespace PermFeed.Publishing.Notifications;

/// <summary>What became of a notice on a channel.</summary>
public enum DeliveryOutcome
{
    Sent,

    /// <summary>In this run or before: the delivery log has it.</summary>
    AlreadySent,
    Failed,

    /// <summary>A dry run shows it.</summary>
    WouldSend,
}
