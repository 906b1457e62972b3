using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using PermFeed.Tests.Support;
using PermFeed.Web;

namespace PermFeed.Tests.Web;

/// <summary>The published site as clients, caches and browsers of other sites see it.</summary>
public sealed class SiteEndpointTests(ServedSite site) : IClassFixture<ServedSite>
{
    private const string Catalogue = "/api/v1/catalog.json";

    [Theory]
    [InlineData("/", "text/html; charset=utf-8")]
    [InlineData("/recaps/2026-02/", "text/html; charset=utf-8")]
    [InlineData("/recaps/2026-02/index.md", "text/markdown; charset=utf-8")]
    [InlineData("/feeds/recap.rss", "application/rss+xml")]
    [InlineData("/feeds/recap.atom", "application/atom+xml")]
    [InlineData("/feeds/recap.json", "application/feed+json")]
    [InlineData("/feeds/all.opml", "text/x-opml; charset=utf-8")]
    [InlineData(Catalogue, "application/json")]
    [InlineData("/api/v1/catalog.csv", "text/csv; charset=utf-8")]
    [InlineData("/assets/site.css", "text/css; charset=utf-8")]
    [InlineData("/assets/icon.svg", "image/svg+xml")]
    [InlineData("/SHA256SUMS", "text/plain; charset=utf-8")]
    [InlineData("/api/v1/manifest.json", "application/json")]
    public async Task Every_kind_of_file_has_its_media_type_and_is_what_was_built(string path, string type)
    {
        using var answer = await site.GetAsync(path);

        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType?.ToString()));
        var file = site.Folder.File("site" + (path.EndsWith('/') ? path + "index.html" : path));
        Assert.Equal(await File.ReadAllBytesAsync(file, Cancellation), await answer.Content.ReadAsByteArrayAsync(Cancellation));
    }

    [Fact]
    public async Task A_folder_without_its_slash_leads_to_it_and_nothing_else_is_there()
    {
        using var folder = await site.GetAsync("/recaps/2026-02?x=1");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/recaps/2026-02/"), (folder.StatusCode, folder.Headers.Location?.ToString()));

        using var missing = await site.GetAsync("/recaps/1999-01/");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Contains("The start page is at /", await missing.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_it_already_hears_that_nothing_changed()
    {
        using var first = await site.GetAsync(Catalogue);
        var (tag, modified) = (first.Headers.ETag!, first.Content.Headers.LastModified!.Value);
        Assert.False(tag.IsWeak);
        Assert.StartsWith(tag.Tag.Trim('"'), Convert.ToHexStringLower(SHA256.HashData(await first.Content.ReadAsByteArrayAsync(Cancellation))), StringComparison.Ordinal);

        foreach (var header in new[] { ("If-None-Match", tag.ToString()), ("If-None-Match", $"\"other\", {tag}"), ("If-None-Match", $"W/{tag}"), ("If-None-Match", "*"), ("If-Modified-Since", modified.ToString("R", CultureInfo.InvariantCulture)) })
        {
            using var again = await site.GetAsync(Catalogue, header);
            Assert.Equal((HttpStatusCode.NotModified, tag), (again.StatusCode, again.Headers.ETag));
            Assert.Empty(await again.Content.ReadAsByteArrayAsync(Cancellation));
        }

        using var other = await site.GetAsync(Catalogue, ("If-None-Match", "\"other\""), ("If-Modified-Since", modified.ToString("R", CultureInfo.InvariantCulture)));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        using var refused = await site.GetAsync(Catalogue, ("If-Match", "\"other\""));
        Assert.Equal(HttpStatusCode.PreconditionFailed, refused.StatusCode);
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("br;q=0.1, gzip;q=0.9", "gzip")]
    [InlineData("*", "br")]
    [InlineData("br;q=0, *", "gzip")]
    [InlineData("deflate", null)]
    [InlineData("identity", null)]
    [InlineData("br;q=0, gzip;q=0", null)]
    [InlineData(";;;=,", null)]
    public async Task A_client_gets_the_coding_it_likes_best(string accepted, string? coding)
    {
        using var answer = await site.GetAsync(Catalogue, ("Accept-Encoding", accepted));

        Assert.Equal(coding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
        Assert.Equal(await File.ReadAllTextAsync(site.Folder.File("site" + Catalogue), Cancellation), await DecodeAsync(answer));
    }

    [Fact]
    public async Task Each_coding_has_a_tag_of_its_own_and_stays_conditional()
    {
        var tags = new HashSet<string>();
        foreach (var coding in new[] { "br", "gzip", "identity" })
        {
            using var first = await site.GetAsync(Catalogue, ("Accept-Encoding", coding));
            Assert.True(tags.Add(first.Headers.ETag!.Tag));
            using var again = await site.GetAsync(Catalogue, ("Accept-Encoding", coding), ("If-None-Match", first.Headers.ETag.Tag));
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Empty(again.Content.Headers.ContentEncoding);
        }
    }

    [Theory]
    [InlineData("bytes=0-9", HttpStatusCode.PartialContent, 0, 10)]
    [InlineData("bytes=10-19", HttpStatusCode.PartialContent, 10, 10)]
    [InlineData("bytes=-5", HttpStatusCode.PartialContent, -5, 5)]
    [InlineData("bytes=99999999-", HttpStatusCode.RequestedRangeNotSatisfiable, 0, 0)]
    [InlineData("bytes=5-2", HttpStatusCode.OK, 0, -1)]
    [InlineData("bytes=abc", HttpStatusCode.OK, 0, -1)]
    [InlineData("lines=1-2", HttpStatusCode.OK, 0, -1)]
    [InlineData("bytes=0-1,5-6", HttpStatusCode.OK, 0, -1)]
    [InlineData("bytes=0-99999999999999999999999", HttpStatusCode.OK, 0, -1)]
    public async Task A_range_is_a_part_of_the_plain_file_and_a_bad_one_does_no_harm(string range, HttpStatusCode status, int from, int length)
    {
        using var answer = await site.GetAsync(Catalogue, ("Range", range), ("Accept-Encoding", range.StartsWith("bytes", StringComparison.Ordinal) ? "br" : "identity"));

        Assert.Equal(status, answer.StatusCode);
        var (whole, got) = (await File.ReadAllBytesAsync(site.Folder.File("site" + Catalogue), Cancellation), await answer.Content.ReadAsByteArrayAsync(Cancellation));
        Assert.Empty(answer.Content.Headers.ContentEncoding);
        var start = from < 0 ? whole.Length + from : from;
        Assert.Equal(whole[start..(length < 0 ? whole.Length : start + length)], got);
        if (status is HttpStatusCode.RequestedRangeNotSatisfiable)
            Assert.Equal(whole.Length, answer.Content.Headers.ContentRange?.Length);
    }

    [Fact]
    public async Task Reading_is_all_that_is_allowed()
    {
        foreach (var method in new[] { "POST", "PUT", "DELETE", "PATCH", "TRACE", "BREW" })
        {
            using var refused = await site.AskAsync(new HttpMethod(method), Catalogue);
            Assert.Equal((HttpStatusCode.MethodNotAllowed, "GET, HEAD, OPTIONS"), (refused.StatusCode, string.Join(", ", refused.Content.Headers.Allow)));
        }

        using var head = await site.AskAsync(HttpMethod.Head, Catalogue);
        Assert.Equal(new FileInfo(site.Folder.File("site" + Catalogue)).Length, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancellation));
        Assert.NotNull(head.Headers.ETag);
    }

    [Fact]
    public async Task Any_site_may_read_the_api_and_the_feeds_and_nothing_more()
    {
        foreach (var path in new[] { Catalogue, "/feeds/recap.atom" })
        {
            using var preflight = await site.AskAsync(HttpMethod.Options, path, ("Origin", "https://other.example"), ("Access-Control-Request-Method", "GET"));
            Assert.Equal((HttpStatusCode.NoContent, "*", "GET, HEAD"), (preflight.StatusCode, Header(preflight, "Access-Control-Allow-Origin"), Header(preflight, "Access-Control-Allow-Methods")));
            using var answer = await site.GetAsync(path, ("Origin", "https://other.example"));
            Assert.Equal("*", Header(answer, "Access-Control-Allow-Origin"));
            Assert.Null(Header(answer, "Access-Control-Allow-Credentials"));
        }

        using var page = await site.GetAsync("/", ("Origin", "https://other.example"));
        Assert.Null(Header(page, "Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Every_answer_tells_browsers_to_be_careful()
    {
        foreach (var path in new[] { "/", Catalogue, "/nothing", "/healthz", "/readyz", "/metrics", "/recaps" })
        {
            using var answer = await site.GetAsync(path);
            Assert.Equal(SecurityHeaders.Policy, Header(answer, "Content-Security-Policy"));
            Assert.Equal(("nosniff", "no-referrer", null), (Header(answer, "X-Content-Type-Options"), Header(answer, "Referrer-Policy"), Header(answer, "Server")));
        }
    }

    [Fact]
    public void The_policy_is_the_one_of_the_pages_and_forbids_frames()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Templates, "page.html.sbn"));

        Assert.EndsWith("; frame-ancestors 'none'", SecurityHeaders.Policy, StringComparison.Ordinal);
        Assert.Contains($"content=\"{SecurityHeaders.Policy.Replace("; frame-ancestors 'none'", "", StringComparison.Ordinal)}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_probes_tell_what_is_wrong_and_the_metrics_what_there_is()
    {
        using var alive = await site.GetAsync("/healthz");
        Assert.Equal(HttpStatusCode.OK, alive.StatusCode);

        using var ready = await site.GetAsync("/readyz");
        var reasons = await ready.Content.ReadAsStringAsync(Cancellation);
        Assert.Equal((HttpStatusCode.OK, "application/json"), (ready.StatusCode, ready.Content.Headers.ContentType?.ToString()));
        Assert.Contains("\"name\": \"schedule\"", reasons, StringComparison.Ordinal);

        var metrics = await site.TextAsync("/metrics");
        foreach (var name in new[] { "permfeed_observations", "permfeed_observation_age_seconds", "permfeed_actions", "permfeed_changes", "permfeed_editions", "permfeed_holds", "permfeed_data_readable", "dotnet_gc_collections_total", "http_server_request_duration_seconds_count" })
            Assert.Contains($"\n{name}{{", metrics, StringComparison.Ordinal);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string? Header(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    private static async Task<string> DecodeAsync(HttpResponseMessage answer)
    {
        await using var content = await answer.Content.ReadAsStreamAsync(Cancellation);
        await using var plain = Decoded(answer.Content.Headers.ContentEncoding.SingleOrDefault(), content);
        using var reader = new StreamReader(plain, Encoding.UTF8);
        return await reader.ReadToEndAsync(Cancellation);
    }

    private static Stream Decoded(string? coding, Stream content) => coding switch
    {
        "br" => new BrotliStream(content, CompressionMode.Decompress),
        "gzip" => new GZipStream(content, CompressionMode.Decompress),
        _ => content,
    };
}
