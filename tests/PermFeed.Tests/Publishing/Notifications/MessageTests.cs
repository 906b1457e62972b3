using System.Globalization;
using PermFeed.Publishing.Notifications;
using PermFeed.Tests.Support;

namespace PermFeed.Tests.Publishing.Notifications;

/// <summary>What each channel gets, as approved files.</summary>
public sealed class MessageTests
{
    private static readonly DateTimeOffset At = DateTimeOffset.Parse("2026-03-01T05:17:00Z", CultureInfo.InvariantCulture);

    private static readonly MailOptions Mail = new()
    {
        Host = "mail.example",
        Port = 587,
        Security = MailSecurity.StartTls,
        From = "PermFeed <permfeed@feed.example>",
        To = "security@example.org, iam@example.org",
    };

    [Fact]
    public void An_edition_for_Slack() => Approved.Match(Notices.Readable(SlackMessage.Of(Notices.Edition)), "json");

    [Fact]
    public void An_edition_for_Teams() => Approved.Match(Notices.Readable(TeamsMessage.Of(Notices.Edition)), "json");

    [Fact]
    public void An_edition_for_Discord() => Approved.Match(Notices.Readable(DiscordMessage.Of(Notices.Edition)), "json");

    [Fact]
    public void An_edition_for_a_webhook() => Approved.Match(Notices.Readable(WebhookMessage.Of(Notices.Edition, At)), "json");

    [Fact]
    public void An_edition_as_mail() => Approved.Match(Written(Notices.Edition), "eml");

    [Fact]
    public void An_alert_for_Slack() => Approved.Match(Notices.Readable(SlackMessage.Of(Notices.Alert)), "json");

    [Fact]
    public void An_alert_for_Teams() => Approved.Match(Notices.Readable(TeamsMessage.Of(Notices.Alert)), "json");

    [Fact]
    public void An_alert_for_Discord() => Approved.Match(Notices.Readable(DiscordMessage.Of(Notices.Alert)), "json");

    [Fact]
    public void An_alert_for_a_webhook() => Approved.Match(Notices.Readable(WebhookMessage.Of(Notices.Alert, At)), "json");

    [Fact]
    public void An_alert_as_mail() => Approved.Match(Written(Notices.Alert), "eml");

    [Fact]
    public void A_quiet_month_for_Slack() => Approved.Match(Notices.Readable(SlackMessage.Of(Notices.Quiet)), "json");

    [Fact]
    public void A_mail_hides_its_receivers_from_each_other()
    {
        var mail = Written(Notices.Edition);

        Assert.DoesNotContain("example.org", mail, StringComparison.Ordinal);
        Assert.Contains("To: undisclosed-recipients: ;", mail, StringComparison.Ordinal);
    }

    private static string Written(Notice notice)
    {
        using var message = MailMessage.Of(notice, Mail, "feed.example", At);
        return message.ToString().ReplaceLineEndings("\n");
    }
}
