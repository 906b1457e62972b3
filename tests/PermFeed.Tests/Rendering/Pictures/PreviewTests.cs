using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using PermFeed.Rendering.Pictures;

namespace PermFeed.Tests.Rendering.Pictures;

public sealed class PreviewTests
{
    private static readonly SiteFiles Site = new(SampleSite.Small);

    public static TheoryData<string> Pictures => ["preview.png", "recaps/2026-02/preview.png", "recaps/2026-03/preview.png"];

    /// <summary>On every machine: the sum was written down on another one. A new look is a new sum; look at the picture first.</summary>
    [Fact]
    public void A_preview_has_the_same_bytes_everywhere() =>
        Assert.Equal("d904dcdeedf9c26a", Convert.ToHexStringLower(SHA256.HashData(Picture("recaps/2026-02/preview.png").Span))[..16]);

    [Theory]
    [MemberData(nameof(Pictures))]
    public void A_preview_is_a_whole_PNG_of_1200_by_630_pixels_below_60_kB(string path)
    {
        var file = Picture(path).ToArray();
        var chunks = Chunks(file).ToDictionary(chunk => chunk.Type, chunk => chunk.Content);

        Assert.InRange(file.Length, 1, 60_000);
        Assert.Equal(["IHDR", "PLTE", "IDAT", "IEND"], chunks.Keys);
        Assert.Equal((1200, 630), (BinaryPrimitives.ReadInt32BigEndian(chunks["IHDR"]), BinaryPrimitives.ReadInt32BigEndian(chunks["IHDR"].AsSpan(4))));
        var pixels = Inflated(chunks["IDAT"]);
        Assert.Equal(1201 * 630, pixels.Length);
        Assert.True(pixels.Max() < chunks["PLTE"].Length / 3);
        Assert.True(pixels.Count(pixel => pixel > 0) > 10_000);
    }

    [Fact]
    public void A_library_unpacks_what_was_packed()
    {
        var content = Enumerable.Range(0, 60_000).Select(i => (byte)(i % 7 == 0 ? i * 31 >> 3 : i / 400)).ToArray();

        foreach (var stride in new[] { 2, 5, 257, 1201, 32_768 })
            Assert.Equal(content, Inflated(Deflate.Compress(content, stride)));
    }

    [Fact]
    public void Each_page_names_its_preview_by_its_absolute_address()
    {
        Assert.Contains("<meta property=\"og:image\" content=\"https://feed.example/permissions/recaps/2026-02/preview.png\">", Site.Text("recaps/2026-02/index.html"), StringComparison.Ordinal);
        Assert.Contains("<meta property=\"og:image\" content=\"https://feed.example/permissions/preview.png\">", Site.Text("services/s3/index.html"), StringComparison.Ordinal);
        Assert.Contains("<meta name=\"twitter:card\" content=\"summary_large_image\">", Site.Text("index.html"), StringComparison.Ordinal);
    }

    private static ReadOnlyMemory<byte> Picture(string path) => Site.All.Single(file => file.Path == path).Content;

    private static byte[] Inflated(byte[] packed)
    {
        using var stream = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private static IEnumerable<(string Type, byte[] Content)> Chunks(byte[] file)
    {
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            yield return (Encoding.ASCII.GetString(file, at + 4, 4), file[(at + 8)..(at + 8 + length)]);
            at += length + 12;
        }
    }
}
