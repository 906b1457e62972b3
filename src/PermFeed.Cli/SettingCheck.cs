namespace PermFeed;

/// <summary>What a setting may be; each check names the setting, what was found and what is allowed.</summary>
internal static class SettingCheck
{
    public static void Required(string name, string value)
    {
        if (string.IsNullOrWhiteSpace(value))
            throw new SettingsException($"setting {name} is empty; expected a value");
        if (value.Any(char.IsControl))
            throw new SettingsException($"setting {name} is '{Printable.Of(value)}'; expected text without control characters");
    }

    public static void OneOf(string name, string value, params string[] allowed)
    {
        if (!allowed.Contains(value))
            throw new SettingsException($"setting {name} is '{Printable.Of(value)}'; expected {string.Join(", ", allowed[..^1])} or {allowed[^1]}");
    }

    public static void Address(string name, string value)
    {
        if (!Uri.TryCreate(value, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            throw new SettingsException($"setting {name} is '{Printable.Of(value)}'; expected an absolute http or https address");
    }

    /// <summary>An address that paths are added to, and that anybody may read.</summary>
    public static void Folder(string name, string value)
    {
        Address(name, value);
        if (new Uri(value) is not { Query: "", Fragment: "", UserInfo: "" })
            throw new SettingsException($"setting {name} has a query, a fragment or a user; expected an address that paths can be added to");
    }

    /// <summary>An address that is a secret, so no message repeats it; empty means off.</summary>
    public static void SecretAddress(string name, string value)
    {
        if (value.Length > 0 && !(Uri.TryCreate(value, UriKind.Absolute, out var uri) && (uri.Scheme == "https" || (uri.Scheme == "http" && uri.IsLoopback))))
            throw new SettingsException($"setting {name} is no address; expected an absolute https address");
    }

    public static void Between(string name, int value, int least, int most)
    {
        if (value < least || value > most)
            throw new SettingsException($"setting {name} is {value}; expected {least} to {most}");
    }
}
