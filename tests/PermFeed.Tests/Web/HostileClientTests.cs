using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using PermFeed.Tests.Worker;
using PermFeed.Web;

namespace PermFeed.Tests.Web;

/// <summary>What nobody sends by accident.</summary>
public sealed class HostileClientTests(ServedSite site) : IClassFixture<ServedSite>
{
    [Theory]
    [InlineData("/../data/check.json")]
    [InlineData("/api/../../data/check.json")]
    [InlineData("/%2e%2e/data/check.json")]
    [InlineData("/..%2fdata%2fcheck.json")]
    [InlineData("/%2e%2e%2fdata%2fcheck.json")]
    [InlineData("/%252e%252e/data/check.json")]
    [InlineData("/..\\data\\check.json")]
    [InlineData("/..%5cdata%5ccheck.json")]
    [InlineData("/....//data/check.json")]
    [InlineData("//data/check.json")]
    [InlineData("/%c0%ae%c0%ae/data/check.json")]
    [InlineData("/etc/passwd")]
    [InlineData("/index.html%00.json")]
    [InlineData("/index.html\0")]
    [InlineData("/index.html/")]
    [InlineData("/INDEX.HTML")]
    [InlineData("/api/v1/catalog.json::$DATA")]
    [InlineData("/api/v1/")]
    public async Task No_path_leads_out_of_the_site(string path)
    {
        var answer = await site.SendRawAsync($"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        Assert.Contains(ServedSite.Status(answer), new[] { 400, 404 });
        Assert.DoesNotContain("looked", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_too_large_or_malformed_is_refused()
    {
        var many = string.Concat(Enumerable.Range(0, 200).Select(header => $"X-H{header}: 1\r\n"));
        foreach (var (request, expected) in new[]
        {
            ($"GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: {new string('a', 100_000)}\r\n\r\n", 431),
            ($"GET / HTTP/1.1\r\nHost: localhost\r\n{many}\r\n", 431),
            ($"GET /{new string('a', 100_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n", 414),
            ("GET / HTTP/1.1\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
            ("GET / HTTP/9.9\r\nHost: localhost\r\n\r\n", 505),
            ("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 not http\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\nGET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n", 200),
        })
        {
            var answer = await site.SendRawAsync(request);
            Assert.Equal(expected, ServedSite.Status(answer));
            Assert.Single(answer.Split("HTTP/1.1 "), part => part.Length > 0);
        }

        await AssertServesAsync();
    }

    [Fact]
    public async Task A_client_that_dawdles_over_its_headers_is_cut_off_while_others_are_served()
    {
        var slow = new List<TcpClient>();
        for (var number = 0; number < 100; number++)
        {
            var client = await site.ConnectAsync();
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\nHost: lo"), Cancellation);
            slow.Add(client);
        }

        await AssertServesAsync();
        var watch = Stopwatch.StartNew();
        foreach (var client in slow)
        {
            using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
            Assert.Equal(408, ServedSite.Status(await reader.ReadToEndAsync(Cancellation).WaitAsync(TimeSpan.FromSeconds(60), Cancellation)));
            client.Dispose();
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"the last was cut off after {watch.Elapsed}");
    }

    [Fact]
    public async Task A_client_that_does_not_take_its_answer_is_cut_off()
    {
        var limits = new WebLimits { SlowFor = TimeSpan.FromSeconds(2), BytesPerSecond = 50_000_000 };
        await using var strict = await TestWorker.StartAsync(
            TestWorker.Settings(site.Folder, TimeProvider.System, settings => settings with { Listen = "127.0.0.1:0" }), _ => Task.CompletedTask, limits: limits);
        using var client = new TcpClient { ReceiveBufferSize = 1024 };
        await client.ConnectAsync(strict.Address.Host, strict.Address.Port, Cancellation);
        var request = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("GET /api/v1/actions/full.json HTTP/1.1\r\nHost: localhost\r\n\r\n", 200_000)));

        // It asks without end and reads nothing, so the server stops reading too, and ends it
        await Assert.ThrowsAnyAsync<IOException>(() => client.GetStream().WriteAsync(request, Cancellation).AsTask().WaitAsync(TimeSpan.FromSeconds(120), Cancellation));
    }

    [Fact]
    public async Task A_body_is_not_read()
    {
        var answer = await site.SendRawAsync("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000000\r\nConnection: close\r\n\r\n");

        Assert.Contains(ServedSite.Status(answer), new[] { 405, 413 });
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private async Task AssertServesAsync()
    {
        using var answer = await site.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
