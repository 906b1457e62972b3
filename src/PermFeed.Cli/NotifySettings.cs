using PermFeed.Classification;
using PermFeed.Publishing.Notifications;

namespace PermFeed;

/// <summary>Who is told of an edition. Every channel is off until its address is set. Addresses of web hooks are secrets: set them in the environment.</summary>
internal sealed record NotifySettings
{
    private const string Never = "never";

    /// <summary>Address of a Slack incoming webhook.</summary>
    public string Slack { get; init; } = "";

    /// <summary>Address of a Microsoft Teams workflow that waits for a webhook.</summary>
    public string Teams { get; init; } = "";

    /// <summary>Address of a Discord webhook.</summary>
    public string Discord { get; init; } = "";

    /// <summary>Address that gets signed JSON, after Standard Webhooks.</summary>
    public string Webhook { get; init; } = "";

    /// <summary>Signs what goes to the webhook: <c>whsec_</c> and the Base64 of 24 to 64 random bytes.</summary>
    public string WebhookSecret { get; init; } = "";

    public MailSettings Mail { get; init; } = new();

    /// <summary>Tell at once of a new privileged action of this severity or a higher one: <c>never</c>, <c>critical</c>, <c>high</c>, <c>medium</c> or <c>low</c>.</summary>
    public string AlertFrom { get; init; } = Never;

    /// <summary>An edition whose month ended more days ago is no news.</summary>
    public int OldestDays { get; init; } = 35;

    /// <summary>Whether anybody is told at all.</summary>
    public bool HasChannel => Slack.Length + Teams.Length + Discord.Length + Webhook.Length + Mail.Host.Length > 0;

    /// <exception cref="SettingsException">A setting has a value that is not allowed.</exception>
    public void Check()
    {
        SettingCheck.SecretAddress("Notify:Slack", Slack);
        SettingCheck.SecretAddress("Notify:Teams", Teams);
        SettingCheck.SecretAddress("Notify:Discord", Discord);
        SettingCheck.SecretAddress("Notify:Webhook", Webhook);
        if (Webhook.Length > 0 && !ChannelOptions.IsWebhookSecret(WebhookSecret))
            throw new SettingsException("setting Notify:WebhookSecret is no secret of a webhook; expected whsec_ and the Base64 of 24 to 64 random bytes");
        Mail.Check();
        SettingCheck.OneOf("Notify:AlertFrom", AlertFrom, Never, "critical", "high", "medium", "low");
        SettingCheck.Between("Notify:OldestDays", OldestDays, 1, 366);
    }

    public ChannelOptions ToOptions() => new()
    {
        Slack = Address(Slack),
        Teams = Address(Teams),
        Discord = Address(Discord),
        Webhook = Address(Webhook),
        WebhookSecret = WebhookSecret,
        Mail = Mail.ToOptions(),
    };

    public Severity? AlertSeverity() => AlertFrom == Never ? null : Enum.Parse<Severity>(AlertFrom, ignoreCase: true);

    private static Uri? Address(string value) => value.Length > 0 ? new Uri(value) : null;
}
