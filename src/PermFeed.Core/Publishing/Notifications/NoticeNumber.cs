namespace PermFeed.Publishing.Notifications;

/// <summary>A count of an edition under the name that its recap gives it.</summary>
internal sealed record NoticeNumber(string Name, int Value);
