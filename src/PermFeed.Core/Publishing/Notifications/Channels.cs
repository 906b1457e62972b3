namespace PermFeed.Publishing.Notifications;

/// <summary>The channels that are set.</summary>
internal static class Channels
{
    /// <param name="options">Where to.</param>
    /// <param name="sender">The domain that message ids and the list's name bear.</param>
    /// <param name="clock">For pauses, dates and signatures.</param>
    public static IReadOnlyList<IChannel> Of(ChannelOptions options, string sender, TimeProvider clock)
    {
        var channels = new List<IChannel>();
        Add("slack", options.Slack, SlackMessage.Of);
        Add("teams", options.Teams, TeamsMessage.Of);
        Add("discord", options.Discord, DiscordMessage.Of);
        Add("webhook", options.Webhook, notice => WebhookMessage.Of(notice, clock.GetUtcNow()), options.WebhookSecret);
        if (options.Mail is { } mail)
            channels.Add(new MailChannel(mail, sender, options.Limits, clock));
        return channels;

        void Add(string name, Uri? address, Func<Notice, byte[]> write, string secret = "")
        {
            if (address is not null)
                channels.Add(new HttpChannel(name, address, write, HttpChannel.Client(options.Limits, clock, secret)));
        }
    }
}
