using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using PermFeed.Reference.Fetching;

namespace PermFeed.Tests.Reference.Fetching;

/// <summary>Broken answers of a server, and what an observation makes of them.</summary>
internal static class Faults
{
    public const string PageB = AwsServer.Guide + "list_b.html";
    public const string DocumentB = "/v1/b/b.json";
    public const string PageIndex = AwsServer.Guide + "reference_policies_actions-resources-contextkeys.html";

    public static async Task RecoversAsync(Func<HttpContext, Task> fault, Func<FetchOptions, FetchOptions>? change = null)
    {
        await using var server = await AwsServer.StartAsync();
        server.Fail(PageB, 1, fault);

        Assert.Equal(6, (await server.ReadPagesAsync(change)).Reference.ActionCount);
    }

    public static async Task FailsAsync(string path, Func<HttpContext, Task> fault, string expected, Func<FetchOptions, FetchOptions>? change = null)
    {
        await using var server = await AwsServer.StartAsync();
        server.Answer(path, fault);

        var failure = await Assert.ThrowsAnyAsync<PermFeedException>(() =>
            path.StartsWith(AwsServer.Guide, StringComparison.Ordinal) ? server.ReadPagesAsync(change) : server.ReadDocumentsAsync(change));

        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
    }

    public static Task StatusAsync(HttpContext context, int status, string? retryAfter = null)
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
            context.Response.Headers.RetryAfter = retryAfter;
        return Task.CompletedTask;
    }

    public static Task RedirectAsync(HttpContext context, int status, string target)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = target;
        return Task.CompletedTask;
    }

    public static async Task WriteAsync(HttpContext context, string type, string body)
    {
        context.Response.ContentType = type;
        await context.Response.WriteAsync(body, context.RequestAborted);
    }

    public static async Task TruncateAsync(HttpContext context)
    {
        var body = Encoding.UTF8.GetBytes(AwsServer.Page("b"));
        context.Response.ContentType = "text/html";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2));
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    public static async Task SlowAsync(HttpContext context)
    {
        context.Response.ContentType = "text/html";
        await context.Response.WriteAsync("<html>", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        await Task.Delay(Timeout.Infinite, context.RequestAborted);
    }

    public static byte[] Compress(byte[] content)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
            gzip.Write(content);
        return compressed.ToArray();
    }
}
