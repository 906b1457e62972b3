using MimeKit;
using PermFeed.Publishing.Notifications;

namespace PermFeed;

/// <summary>Mail by SMTP. Off until a host is set.</summary>
internal sealed record MailSettings
{
    /// <summary>Name or address of the mail server.</summary>
    public string Host { get; init; } = "";

    /// <summary>587 for STARTTLS, 465 for TLS.</summary>
    public int Port { get; init; } = 587;

    /// <summary><c>starttls</c>, <c>tls</c>, or <c>none</c> for a server on this machine.</summary>
    public string Security { get; init; } = "starttls";

    /// <summary>Empty: the server asks for none.</summary>
    public string User { get; init; } = "";

    /// <summary>A secret: set it in the environment.</summary>
    public string Password { get; init; } = "";

    /// <summary>One address, with a name or without: <c>PermFeed &lt;permfeed@example.org&gt;</c>.</summary>
    public string From { get; init; } = "";

    /// <summary>Addresses divided by commas; better one of a mailing list.</summary>
    public string To { get; init; } = "";

    /// <exception cref="SettingsException">A setting has a value that is not allowed.</exception>
    public void Check()
    {
        if (Host.Length == 0)
            return;
        SettingCheck.Between("Notify:Mail:Port", Port, 1, 65535);
        SettingCheck.OneOf("Notify:Mail:Security", Security, "starttls", "tls", "none");
        if (Security == "none" && !new UriBuilder { Host = Host }.Uri.IsLoopback)
            throw new SettingsException("setting Notify:Mail:Security is 'none'; expected starttls or tls, since the mail server is not on this machine");
        if (!MailboxAddress.TryParse(From, out var from) || !from.Address.Contains('@', StringComparison.Ordinal))
            throw new SettingsException($"setting Notify:Mail:From is '{Printable.Of(From)}'; expected one mail address");
        if (!InternetAddressList.TryParse(To, out var to) || !to.Mailboxes.Any())
            throw new SettingsException($"setting Notify:Mail:To is '{Printable.Of(To)}'; expected mail addresses divided by commas");
    }

    public MailOptions? ToOptions() => Host.Length == 0 ? null : new MailOptions
    {
        Host = Host,
        Port = Port,
        Security = Security switch
        {
            "tls" => MailSecurity.Tls,
            "none" => MailSecurity.None,
            _ => MailSecurity.StartTls,
        },
        User = User,
        Password = Password,
        From = From,
        To = To,
    };
}
