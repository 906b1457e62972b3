using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PermFeed.Publishing;
using PermFeed.Publishing.Verification;

namespace PermFeed.Tests.Publishing.GitHub;

/// <summary>A built site of a few files, with the manifest and the checksums that make it one.</summary>
internal static class SmallSite
{
    /// <summary>A picture's first bytes: no UTF-8 and a NUL.</summary>
    public static byte[] Picture { get; } = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0xFF];

    public static Dictionary<string, byte[]> Files(string word = "first") => new(StringComparer.Ordinal)
    {
        ["index.html"] = Text($"<!doctype html><title>{word}</title>"),
        ["assets/share.png"] = Picture,
        ["assets/nothing.css"] = [],
        ["api/v1/catalog.json"] = Text($$"""{"word":"{{word}} \"quoted\" \\ é 𝄞\u2028"}"""),
        ["api/v1/changes/2026-09.json"] = Text("{}"),
        ["controls/2026-09/deny-scp-1.json"] = Text("{}"),
        ["recaps/2026-08/index.md"] = Text("# New AWS permissions in August 2026\n\n**Nothing.** A quiet month.\n"),
        ["recaps/2026-09/index.md"] = Text($"# New AWS permissions in September 2026\n\n**Two new privileged actions.** One is {word}.\n\n## More\n\nText.\n"),
        ["feeds/recap.rss"] = Text("<rss/>"),
    };

    public static void Write(string folder, IReadOnlyDictionary<string, byte[]> files, string dataVersion = "2026-10-01")
    {
        var sums = Text(string.Concat(files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => $"{Sum(file.Value)}  {file.Key}\n")));
        var all = new Dictionary<string, byte[]>(files, StringComparer.Ordinal) { [ChecksumList.Path] = sums };
        var manifest = JsonSerializer.SerializeToUtf8Bytes(new
        {
            canonical_url = "https://feed.example/permissions/api/v1/manifest.json",
            data_version = dataVersion,
            count = all.Count,
            items = all.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => new { path = file.Key, size = file.Value.Length, sha256 = Sum(file.Value) }),
        });
        SiteFolder.Replace(folder, [.. all.Append(new(PublishedManifest.Path, manifest)).Select(file => (file.Key, (ReadOnlyMemory<byte>)file.Value))]);
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static string Sum(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
