namespace PermFeed.Publishing.Notifications;

/// <summary>Where notices go. What is null is off. The addresses of web hooks are secrets: who knows one can write to the channel.</summary>
public sealed record ChannelOptions
{
    public Uri? Slack { get; init; }

    public Uri? Teams { get; init; }

    public Uri? Discord { get; init; }

    public Uri? Webhook { get; init; }

    /// <summary>Signs what goes to <see cref="Webhook"/>: <c>whsec_</c> and the Base64 of 24 to 64 random bytes.</summary>
    public string WebhookSecret { get; init; } = "";

    public MailOptions? Mail { get; init; }

    public SendingLimits Limits { get; init; } = new();

    /// <summary>Whether a text can sign.</summary>
    public static bool IsWebhookSecret(string text) => WebhookSignature.Key(text) is not null;
}
