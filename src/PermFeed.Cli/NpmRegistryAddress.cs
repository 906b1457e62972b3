using System.Diagnostics;

namespace PermFeed;

/// <summary>
/// Where the npm registry is, asked in this order: the setting NpmRegistry, the variable npm_config_registry, the .npmrc files of the working
/// and the home folder, <c>npm config get registry</c>. No address is written into the code.
/// </summary>
internal static class NpmRegistryAddress
{
    /// <exception cref="SettingsException">Nobody knows an address, or it is not one.</exception>
    public static async Task<Uri> FindAsync(Settings settings, CancellationToken cancellation)
    {
        var (found, origin) = settings.NpmRegistry.Length > 0 ? (settings.NpmRegistry, "setting NpmRegistry")
            : Environment.GetEnvironmentVariable("npm_config_registry") is { Length: > 0 } variable ? (variable, "npm_config_registry")
            : FromNpmrc() is { } configured ? configured
            : (await AskNpmAsync(cancellation), "npm config get registry");
        if (found is not { Length: > 0 })
            throw new SettingsException("no npm registry is known: set NpmRegistry in permfeed.json, the variable npm_config_registry, or registry= in .npmrc");
        if (!Uri.TryCreate(found.TrimEnd('/') + "/", UriKind.Absolute, out var address) || !Allowed(address))
            throw new SettingsException($"{origin} is '{Printable.Of(found)}'; expected an https address (http only on this machine)");
        return address;
    }

    private static bool Allowed(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);

    private static (string Found, string Origin)? FromNpmrc()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        foreach (var file in new[] { Path.GetFullPath(".npmrc"), Path.Combine(home, ".npmrc") }.Where(File.Exists))
        {
            var value = File.ReadLines(file).Select(line => line.Split('=', 2))
                .LastOrDefault(parts => parts.Length == 2 && parts[0].Trim() == "registry")?[1].Trim().Trim('"');
            if (value is { Length: > 0 })
                return (value, file);
        }

        return null;
    }

    private static async Task<string?> AskNpmAsync(CancellationToken cancellation)
    {
        try
        {
            using var npm = Process.Start(new ProcessStartInfo("npm", ["config", "get", "registry"]) { RedirectStandardOutput = true, RedirectStandardError = true });
            var answer = await npm!.StandardOutput.ReadToEndAsync(cancellation);
            await npm.WaitForExitAsync(cancellation);
            return npm.ExitCode == 0 ? answer.Trim() : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
