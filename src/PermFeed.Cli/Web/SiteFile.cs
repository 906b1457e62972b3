using System.IO.Compression;
using PermFeed.Publishing.Verification;
using PermFeed.Rendering;

namespace PermFeed.Web;

/// <summary>A file of the published site, held in memory as long as its content stays the same.</summary>
/// <param name="Sha256">Of the content, as the manifest tells it.</param>
/// <param name="MediaType">Value of Content-Type.</param>
/// <param name="Modified">When this content was first seen; a rebuild with the same content does not change it.</param>
/// <param name="Plain">As it is.</param>
/// <param name="Compressed">The best coding first; empty where compression does not pay, and until it was done.</param>
internal sealed record SiteFile(string Sha256, string MediaType, DateTimeOffset Modified, Representation Plain, ValueList<Representation> Compressed)
{
    private const string Utf8 = "; charset=utf-8";
    private const int SmallestToCompress = 512;
    private const int BrotliQuality = 6;
    private const int BrotliWindow = 22;
    private const int TagLength = 32;

    public static SiteFile Of(PublishedFile file, byte[] content, DateTimeOffset modified)
    {
        var type = MediaTypes.Of(file.Path);
        return new SiteFile(file.Sha256, type.StartsWith("text/", StringComparison.Ordinal) ? type + Utf8 : type, modified, new Representation(null, content, Tag(file.Sha256, "")), []);
    }

    /// <summary>With its compressed representations; everything that is published is text.</summary>
    public SiteFile Compress()
    {
        if (Plain.Content.Length < SmallestToCompress)
            return this;
        Representation[] compressed = [new("br", Brotli(), Tag(Sha256, "-br")), new("gzip", GZip(), Tag(Sha256, "-gz"))];
        return this with { Compressed = compressed.Where(one => one.Content.Length < Plain.Content.Length).ToValueList() };
    }

    private static string Tag(string sha256, string coding) => $"\"{sha256[..TagLength]}{coding}\"";

    private byte[] Brotli()
    {
        var target = new byte[BrotliEncoder.GetMaxCompressedLength(Plain.Content.Length)];
        return BrotliEncoder.TryCompress(Plain.Content.Span, target, out var written, BrotliQuality, BrotliWindow) ? target[..written]
            : throw new InvalidOperationException("the largest possible size was not enough");
    }

    private byte[] GZip()
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Optimal))
            gzip.Write(Plain.Content.Span);
        return target.ToArray();
    }
}
