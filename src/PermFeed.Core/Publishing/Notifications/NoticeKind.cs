namespace PermFeed.Publishing.Notifications;

/// <summary>What people are told of.</summary>
internal enum NoticeKind
{
    /// <summary>A month is complete.</summary>
    Edition,

    /// <summary>Grave actions were observed just now.</summary>
    Alert,
}
