using System.Text.Json;
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
        RejectUnknown(configuration, typeof(Settings), "");
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
        if (Directory.Exists(Path.GetFullPath(File, workingFolder)))
            throw new SettingsException($"{File} is a folder; expected a file with a JSON object of settings");
        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(Path.GetFullPath(File, workingFolder), optional: true)
                .AddEnvironmentVariables(EnvironmentPrefix)
                .Build();
        }
        catch (InvalidDataException e)
        {
            var cause = e.GetBaseException();
            var line = cause is JsonException { LineNumber: { } number } ? $":{number + 1}" : "";
            throw new SettingsException($"{File}{line}: expected a JSON object of settings; {Printable.Of(cause.Message)}");
        }
    }

    // A section is a record of settings; what stands below it in the environment is joined by two underscores
    private static void RejectUnknown(IConfiguration configuration, Type type, string path)
    {
        var known = type.GetProperties().ToDictionary(property => property.Name, property => property.PropertyType, StringComparer.OrdinalIgnoreCase);
        foreach (var section in configuration.GetChildren())
        {
            if (!known.TryGetValue(section.Key, out var kind))
                throw new SettingsException($"unknown setting '{Printable.Of(path + section.Key)}' in {File} or as {EnvironmentPrefix}{Printable.Of(path.Replace(":", "__", StringComparison.Ordinal) + section.Key)}; known are {string.Join(", ", known.Keys.Order(StringComparer.Ordinal))}");
            if (!IsSection(kind))
                RejectWrongKind(section, $"{path}{section.Key}");
            else if (section.Value is { Length: > 0 })
                throw new SettingsException($"setting {path}{section.Key} is one value; expected an object of settings");
            else
                RejectUnknown(section, kind, $"{path}{section.Key}:");
        }
    }

    // The binder would take a null for the default of the type and leave out a list. The value may be a secret, so no message repeats it.
    private static void RejectWrongKind(IConfigurationSection section, string name)
    {
        if (section.GetChildren().Any())
            throw new SettingsException($"setting {name} is a list or an object; expected one value");
        if (section.Value is not { } value)
            throw new SettingsException($"setting {name} is null; expected a value, or the setting left out");
        if (value.Any(char.IsControl))
            throw new SettingsException($"setting {name} holds a control character, such as a line break; expected plain text");
    }

    private static bool IsSection(Type type) => type.Assembly == typeof(Settings).Assembly && !type.IsEnum;

    /// <summary>The settings as they are, when all of them are allowed; called again after options were laid over them.</summary>
    public static Settings Check(Settings settings)
    {
        SettingCheck.Required(nameof(Settings.Data), settings.Data);
        SettingCheck.Required(nameof(Settings.Templates), settings.Templates);
        SettingCheck.Required(nameof(Settings.Out), settings.Out);
        SettingCheck.Folder(nameof(Settings.BaseUrl), settings.BaseUrl);
        if (settings.NpmRegistry.Length > 0)
            SettingCheck.Address(nameof(Settings.NpmRegistry), settings.NpmRegistry);
        Tag(settings.TagAuthority);
        SettingCheck.Required(nameof(Settings.Cache), settings.Cache);
        SettingCheck.Required(nameof(Settings.UserAgent), settings.UserAgent);
        SettingCheck.Address(nameof(Settings.ServiceReference), settings.ServiceReference);
        SettingCheck.Address(nameof(Settings.Guide), settings.Guide);
        SettingCheck.OneOf(nameof(Settings.Source), settings.Source, "json", "pages", "both");
        SettingCheck.OneOf(nameof(Settings.Cadence), settings.Cadence, Freshness.Daily, Freshness.Monthly);
        SettingCheck.Between(nameof(Settings.Concurrency), settings.Concurrency, 1, 64);
        settings.GitHub.Check();
        settings.Notify.Check();
        settings.Worker.Check();
        return settings;
    }

    // https://www.rfc-editor.org/rfc/rfc4151: a domain and a date on which it was ours.
    private static void Tag(string value)
    {
        var parts = value.Split(',');
        if (parts.Length != 2 || Uri.CheckHostName(parts[0]) is not UriHostNameType.Dns || !parts[0].Contains('.', StringComparison.Ordinal) || parts[1].Length != 4 || !parts[1].All(char.IsAsciiDigit))
            throw new SettingsException($"setting TagAuthority is '{Printable.Of(value)}'; expected a domain and a year, such as permfeed.example,2026");
    }
}
