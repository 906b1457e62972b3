namespace PermFeed.Publishing.Notifications;

/// <summary>How a connection to a mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>Encrypted after STARTTLS; a server that does not offer it gets nothing.</summary>
    StartTls,

    /// <summary>Encrypted from the first byte, as on port 465.</summary>
    Tls,

    /// <summary>Not at all: for a server on this machine only.</summary>
    None,
}
