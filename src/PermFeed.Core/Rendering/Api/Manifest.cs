using System.Security.Cryptography;
using System.Text;

namespace PermFeed.Rendering.Api;

/// <summary>What a mirror or a reader checks the site with: SHA256SUMS for <c>sha256sum -c</c>, and manifest.json, the last file of a site, which holds every other.</summary>
internal static class Manifest
{
    private const string SumsPath = "SHA256SUMS";

    public static IEnumerable<RenderedFile> Files(Envelope envelope, SiteInput input, IReadOnlyList<RenderedFile> files)
    {
        var sums = files.Select(file => (file.Path, Size: file.Content.Length, Sum: Sum(file.Content))).OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var text = new StringBuilder();
        foreach (var (path, _, sum) in sums)
            text.Append(sum).Append("  ").Append(path).Append('\n');
        var sumsFile = RenderedFile.Of(SumsPath, MediaTypes.PlainText, text.ToString());
        yield return sumsFile;
        sums.Insert(0, (SumsPath, sumsFile.Content.Length, Sum(sumsFile.Content)));
        yield return envelope.List(new DocumentHead("api/v1/manifest.json", "manifest", input.Catalogue.Observations), sums, (json, file) =>
        {
            json.WriteStartObject();
            json.WriteString("path", file.Path);
            json.WriteNumber("size", file.Size);
            json.WriteString("sha256", file.Sum);
            json.WriteEndObject();
        });
    }

    private static string Sum(ReadOnlyMemory<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content.Span));
}
