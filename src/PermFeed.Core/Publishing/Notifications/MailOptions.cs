namespace PermFeed.Publishing.Notifications;

/// <summary>How mail is sent.</summary>
public sealed record MailOptions
{
    public required string Host { get; init; }

    public required int Port { get; init; }

    public required MailSecurity Security { get; init; }

    /// <summary>Empty: the server asks for none.</summary>
    public string User { get; init; } = "";

    public string Password { get; init; } = "";

    /// <summary>One address, with a name or without.</summary>
    public required string From { get; init; }

    /// <summary>One or more addresses, divided by commas. They are not shown to each other.</summary>
    public required string To { get; init; }
}
