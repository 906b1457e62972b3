using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace PermFeed.Tests.Publishing.Notifications;

/// <summary>A receiver of web hooks on loopback. Faults come first, in their order; what is answered with 200 counts as taken.</summary>
internal sealed class HookServer : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Func<HttpContext, Task>>> faults = new(StringComparer.Ordinal);

    private HookServer(WebApplication application) => this.application = application;

    public ConcurrentQueue<Hook> Taken { get; } = new();

    /// <summary>Attempts, taken or not.</summary>
    public ConcurrentQueue<Hook> Asked { get; } = new();

    public static async Task<HookServer> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRouting();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        var server = new HookServer(application);
        application.Run(server.AnswerAsync);
        await application.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public Uri Address(string path) => new(application.Urls.Single() + path);

    public void Fail(string path, params Func<HttpContext, Task>[] answers)
    {
        foreach (var answer in answers)
            faults.GetOrAdd(path, _ => new ConcurrentQueue<Func<HttpContext, Task>>()).Enqueue(answer);
    }

    public static Func<HttpContext, Task> Status(int status, string? retryAfter = null, string body = "") => async context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
            context.Response.Headers.RetryAfter = retryAfter;
        context.Response.ContentLength = body.Length;
        await context.Response.WriteAsync(body);
    };

    public static Task Cut(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    public static async Task Slow(HttpContext context) => await Task.Delay(TimeSpan.FromSeconds(30), context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var hook = new Hook(context.Request.Path.Value!, body.ToArray(), context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase));
        Asked.Enqueue(hook);
        if (faults.TryGetValue(hook.Path, out var left) && left.TryDequeue(out var fault))
        {
            await fault(context);
            return;
        }

        Taken.Enqueue(hook);
        await context.Response.WriteAsync("ok");
    }

    internal sealed record Hook(string Path, byte[] Body, IReadOnlyDictionary<string, string> Headers);
}
