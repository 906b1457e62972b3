namespace PermFeed.Publishing.Notifications;

/// <summary>Sends notices through one channel, each once. Whatever fails stays within the channel.</summary>
/// <param name="channel">Disposed of with this.</param>
/// <param name="log">What was told before, and where what is sent is noted.</param>
/// <param name="dryRun">Nothing is sent, only shown.</param>
internal sealed class ChannelSender(IChannel channel, DeliveryLog log, bool dryRun = false) : IDisposable
{
    /// <summary>Why the receiver takes nothing for now.</summary>
    private string? refusal;

    public bool Told(string subject) => log.Has(channel.Name, subject);

    public async Task<IReadOnlyList<Delivery>> SendAsync(IReadOnlyList<Notice> notices, CancellationToken cancellation)
    {
        var deliveries = new List<Delivery>();
        foreach (var notice in notices)
        {
            var (outcome, detail) = await SendAsync(notice, cancellation);
            deliveries.Add(new Delivery(channel.Name, notice.Title, outcome, detail));
        }

        return deliveries;
    }

    public void Dispose() => channel.Dispose();

    private async Task<(DeliveryOutcome Outcome, string Detail)> SendAsync(Notice notice, CancellationToken cancellation)
    {
        if (notice.Subjects.All(Told))
            return (DeliveryOutcome.AlreadySent, "");
        if (dryRun)
            return (DeliveryOutcome.WouldSend, channel.Preview(notice));
        if (refusal is not null)
            return (DeliveryOutcome.Failed, $"not tried, since {refusal}");
        try
        {
            await channel.SendAsync(notice, cancellation);
            log.Add(channel.Name, notice.Subjects);
            return (DeliveryOutcome.Sent, "");
        }
        catch (ChannelException e)
        {
            refusal = e.MayPass ? e.Message : null;
            return (DeliveryOutcome.Failed, e.Message);
        }
    }
}
