using System.Security.Cryptography;
using System.Text;

namespace PermFeed.Reference;

/// <summary>Gathers the digests of files to one digest of their set; the order in which they come does not count.</summary>
internal sealed class SetDigest
{
    private readonly SortedDictionary<string, string> digests = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Names => digests.Keys;

    public static string Of(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    public void Add(string name, string digest) => digests.Add(name, digest);

    /// <summary>The SHA-256 of what <c>sha256sum</c> would print for the files in order of their names, as <c>sha256:…</c>.</summary>
    public override string ToString() =>
        "sha256:" + Of(Encoding.UTF8.GetBytes(string.Concat(digests.Select(entry => $"{entry.Value}  {entry.Key}\n"))));
}
