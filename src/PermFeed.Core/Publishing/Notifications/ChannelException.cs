namespace PermFeed.Publishing.Notifications;

/// <summary>A receiver did not take a message. The text holds no address: it is a secret.</summary>
/// <param name="message">What was found.</param>
/// <param name="mayPass">Whether another notice to the same receiver would fail in the same way now, and may not later.</param>
/// <param name="inner">The cause, where there is one; its text may hold an address, so it is never shown.</param>
internal sealed class ChannelException(string message, bool mayPass, Exception? inner = null) : PermFeedException(message, inner!)
{
    public bool MayPass => mayPass;
}
