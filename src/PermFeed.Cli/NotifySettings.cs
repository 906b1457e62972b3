namespace PermFeed;

/// <summary>Who is told of an edition. Every channel is off until its address is set.</summary>
internal sealed record NotifySettings
{
    /// <summary>Address of a Slack incoming webhook; a secret, so better set in the environment.</summary>
    public string Slack { get; init; } = "";

    /// <exception cref="SettingsException">A setting has a value that is not allowed.</exception>
    public void Check()
    {
        if (Slack.Length > 0)
            SettingCheck.Address("Notify:Slack", Slack);
    }
}
