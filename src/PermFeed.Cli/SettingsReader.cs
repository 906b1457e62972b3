using Microsoft.Extensions.Configuration;
using PermFeed.History;

namespace PermFeed;

/// <summary>Reads and checks <see cref="Settings"/>; nothing else reads configuration.</summary>
internal static class SettingsReader
{
    private const string File = "permfeed.json";
    private const string EnvironmentPrefix = "PERMFEED_";

    /// <exception cref="SettingsException">A setting is unknown or its value is not allowed.</exception>
    public static Settings Read(string workingFolder)
    {
        var configuration = Load(workingFolder);
        RejectUnknown(configuration);
        Settings settings;
        try
        {
            settings = configuration.Get<Settings>() ?? new Settings();
        }
        catch (InvalidOperationException e)
        {
            throw new SettingsException($"a setting in {File} or the environment has a value of the wrong kind: {e.Message}");
        }

        return Check(settings);
    }

    private static IConfigurationRoot Load(string workingFolder)
    {
        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(Path.GetFullPath(File, workingFolder), optional: true)
                .AddEnvironmentVariables(EnvironmentPrefix)
                .Build();
        }
        catch (InvalidDataException e)
        {
            throw new SettingsException($"{File}: expected a JSON object of settings; {e.InnerException?.Message ?? e.Message}");
        }
    }

    private static void RejectUnknown(IConfiguration configuration)
    {
        var known = typeof(Settings).GetProperties().Select(property => property.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var section in configuration.GetChildren())
            if (!known.Contains(section.Key))
                throw new SettingsException($"unknown setting '{Printable.Of(section.Key)}' in {File} or as {EnvironmentPrefix}{Printable.Of(section.Key)}; known are {string.Join(", ", known.Order(StringComparer.Ordinal))}");
    }

    /// <summary>The settings as they are, when all of them are allowed; called again after options were laid over them.</summary>
    public static Settings Check(Settings settings)
    {
        Required(nameof(Settings.Data), settings.Data);
        Required(nameof(Settings.Templates), settings.Templates);
        Required(nameof(Settings.Out), settings.Out);
        Address(nameof(Settings.BaseUrl), settings.BaseUrl);
        if (settings.NpmRegistry.Length > 0)
            Address(nameof(Settings.NpmRegistry), settings.NpmRegistry);
        Tag(settings.TagAuthority);
        Required(nameof(Settings.Cache), settings.Cache);
        Required(nameof(Settings.UserAgent), settings.UserAgent);
        Address(nameof(Settings.ServiceReference), settings.ServiceReference);
        Address(nameof(Settings.Guide), settings.Guide);
        OneOf(nameof(Settings.Source), settings.Source, "json", "pages", "both");
        OneOf(nameof(Settings.Cadence), settings.Cadence, Freshness.Daily, Freshness.Monthly);
        if (settings.Concurrency is < 1 or > 64)
            throw new SettingsException($"setting {nameof(Settings.Concurrency)} is {settings.Concurrency}; expected 1 to 64");
        return settings;
    }

    // https://www.rfc-editor.org/rfc/rfc4151: a domain and a date on which it was ours.
    private static void Tag(string value)
    {
        var parts = value.Split(',');
        if (parts.Length != 2 || Uri.CheckHostName(parts[0]) is not UriHostNameType.Dns || !parts[0].Contains('.', StringComparison.Ordinal) || parts[1].Length != 4 || !parts[1].All(char.IsAsciiDigit))
            throw new SettingsException($"setting TagAuthority is '{Printable.Of(value)}'; expected a domain and a year, such as permfeed.example,2026");
    }

    private static void Required(string name, string value)
    {
        if (string.IsNullOrWhiteSpace(value))
            throw new SettingsException($"setting {name} is empty; expected a value");
    }

    private static void OneOf(string name, string value, params string[] allowed)
    {
        if (!allowed.Contains(value))
            throw new SettingsException($"setting {name} is '{Printable.Of(value)}'; expected {string.Join(", ", allowed[..^1])} or {allowed[^1]}");
    }

    private static void Address(string name, string value)
    {
        if (!Uri.TryCreate(value, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            throw new SettingsException($"setting {name} is '{Printable.Of(value)}'; expected an absolute http or https address");
    }
}
