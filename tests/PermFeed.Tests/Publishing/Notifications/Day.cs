using System.Globalization;

namespace PermFeed.Tests.Publishing.Notifications;

/// <summary>A clock that stands on a day; pauses take their real time.</summary>
internal sealed class Day(string date) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => DateTimeOffset.Parse(date + "T05:17:00Z", CultureInfo.InvariantCulture);
}
