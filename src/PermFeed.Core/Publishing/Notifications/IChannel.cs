namespace PermFeed.Publishing.Notifications;

/// <summary>One way to tell people: a web hook or mail.</summary>
internal interface IChannel : IDisposable
{
    /// <summary>Names it in logs and messages; never its address.</summary>
    string Name { get; }

    /// <summary>What would be sent, for a person to look at.</summary>
    string Preview(Notice notice);

    /// <exception cref="ChannelException">The receiver did not take it, after all repetitions.</exception>
    Task SendAsync(Notice notice, CancellationToken cancellation);
}
