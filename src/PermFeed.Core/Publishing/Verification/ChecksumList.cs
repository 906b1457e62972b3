using System.Text;

namespace PermFeed.Publishing.Verification;

/// <summary>SHA256SUMS, for readers who have <c>sha256sum -c</c> and nothing else; it must tell the same as the manifest.</summary>
/// <param name="Sums">Sum by path.</param>
/// <param name="Wrong">Lines that are none.</param>
internal sealed record ChecksumList(IReadOnlyDictionary<string, string> Sums, IReadOnlyList<string> Wrong)
{
    public const string Path = "SHA256SUMS";

    private const string Separator = "  ";

    public static async Task<ChecksumList> ReadAsync(IPublishedSite site, CancellationToken cancellation)
    {
        var content = await site.ReadAsync(Path, PublishedManifest.Largest, cancellation);
        return content is null ? new ChecksumList(new Dictionary<string, string>(), [$"{Path}: missing"]) : Parse(Encoding.UTF8.GetString(content));
    }

    public IEnumerable<string> Against(PublishedManifest manifest)
    {
        if (Wrong.Count > 0)
            return Wrong;
        var files = manifest.Files.Where(file => file.Path != Path).ToList();
        var named = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. files.Where(file => !Sums.TryGetValue(file.Path, out var sum) || sum != file.Sha256)
                .Select(file => $"{Path}: {file.Path} {(Sums.ContainsKey(file.Path) ? "has another sum in the manifest" : "is missing")}"),
            .. Sums.Keys.Where(path => !named.Contains(path)).Order(StringComparer.Ordinal).Select(path => $"{Path}: {Printable.Of(path)} is not in the manifest"),
        ];
    }

    private static ChecksumList Parse(string text)
    {
        var sums = new Dictionary<string, string>(StringComparer.Ordinal);
        var wrong = new List<string>();
        var number = 0;
        foreach (var line in text.Split('\n').SkipLast(1))
        {
            number++;
            var parts = line.Split(Separator, 2);
            if (parts.Length != 2 || !PublishedManifest.IsSum(parts[0]) || !sums.TryAdd(parts[1], parts[0]))
                wrong.Add($"{Path}:{number}: expected a sum and a path that stands once, found '{Printable.Of(line)}'");
        }

        return new ChecksumList(sums, wrong);
    }
}
