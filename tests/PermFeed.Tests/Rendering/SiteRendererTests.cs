using System.Security.Cryptography;
using PermFeed.Rendering;

namespace PermFeed.Tests.Rendering;

public sealed class SiteRendererTests
{
    private static readonly SiteFiles Site = new(SampleSite.Small);

    [Fact]
    public void The_same_input_gives_the_same_bytes()
    {
        var again = SiteRenderer.Render(SampleSite.Small);

        Assert.Equal(Site.All.Select(file => (file.Path, Sum(file))), again.Select(file => (file.Path, Sum(file))));
    }

    [Fact]
    public void No_two_files_share_a_path_even_where_case_does_not_count() =>
        Assert.Equal(Site.All.Count, Site.All.Select(file => file.Path).Distinct(StringComparer.OrdinalIgnoreCase).Count());

    [Fact]
    public void Paths_suit_every_file_system() =>
        Assert.All(Site.All, file => Assert.Matches("^[A-Za-z0-9._/-]+$", file.Path));

    [Fact]
    public void Every_text_is_LF_without_byte_order_mark_and_ends_with_a_line_feed() => Assert.All(Site.All.Where(file => file.MediaType != "image/png"), file =>
    {
        var bytes = file.Content.Span;
        Assert.False(bytes.StartsWith(new byte[] { 0xEF, 0xBB, 0xBF }), file.Path);
        Assert.False(bytes.Contains((byte)'\r'), file.Path);
        Assert.Equal((byte)'\n', bytes[^1]);
    });

    [Fact]
    public void The_manifest_is_last_and_holds_size_and_sum_of_every_other_file()
    {
        Assert.Equal("api/v1/manifest.json", Site.All[^1].Path);
        var listed = Site.Json("api/v1/manifest.json").GetProperty("items").EnumerateArray()
            .Select(item => (item.GetProperty("path").GetString()!, item.GetProperty("size").GetInt32(), item.GetProperty("sha256").GetString()!));

        Assert.Equal(
            Site.All.SkipLast(1).Select(file => (file.Path, file.Content.Length, Sum(file))).OrderBy(file => file.Path, StringComparer.Ordinal),
            listed.OrderBy(file => file.Item1, StringComparer.Ordinal));
    }

    [Fact]
    public void An_empty_catalogue_still_gives_a_site()
    {
        var site = new SiteFiles(SampleSite.Empty);

        Assert.Contains("no edition yet", site.Text("index.html"), StringComparison.Ordinal);
        Assert.Equal(0, site.Json("api/v1/catalog.json").GetProperty("count").GetInt32());
        Assert.Empty(site.Json("feeds/privileged.json").GetProperty("items").EnumerateArray());
    }

    [Fact]
    public void A_later_month_leaves_the_files_of_an_earlier_month_as_they_were()
    {
        var before = new SiteFiles(SampleSite.Small with { Editions = [SampleSite.FebruaryEdition()] });

        foreach (var path in new[] { "recaps/2026-02/index.html", "recaps/2026-02/index.md", "api/v1/changes/2026-02.json" })
            Assert.Equal(before.Text(path), Site.Text(path));
    }

    private static string Sum(RenderedFile file) => Convert.ToHexStringLower(SHA256.HashData(file.Content.Span));
}
