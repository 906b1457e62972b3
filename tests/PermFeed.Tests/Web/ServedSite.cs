using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PermFeed.Publishing;
using PermFeed.Rendering;
using PermFeed.Tests.Rendering;
using PermFeed.Tests.Support;
using PermFeed.Tests.Worker;
using PermFeed.Web;

namespace PermFeed.Tests.Web;

/// <summary>The sample site behind a worker's endpoint on a free port, with a client that hides nothing.</summary>
public sealed class ServedSite : IAsyncLifetime
{
    private readonly TempFolder folder = new();
    private TestWorker worker = null!;

    public HttpClient Client { get; private set; } = null!;

    internal TempFolder Folder => folder;

    public async ValueTask InitializeAsync()
    {
        Build(SiteRenderer.Render(SampleSite.Small));
        var limits = new WebLimits { Headers = TimeSpan.FromSeconds(5), SlowFor = TimeSpan.FromSeconds(30) };
        worker = await TestWorker.StartAsync(TestWorker.Settings(folder, TimeProvider.System, settings => settings with { Listen = "127.0.0.1:0", Connections = 700 }), _ => Task.CompletedTask, limits: limits);
#pragma warning disable CA2000 // the client disposes of it
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, MaxConnectionsPerServer = 400 }) { BaseAddress = worker.Address };
#pragma warning restore CA2000
        await Waiting.ForAsync("the compressed site", () => Site.Current.Files.Values.Any(file => file.Compressed.Count > 0));
    }

    internal SiteWatch Site => worker.Services.GetRequiredService<SiteWatch>();

    internal void Build(IEnumerable<RenderedFile> files) => SiteFolder.Replace(folder.File("site"), [.. files.Select(file => (file.Path, file.Content))]);

    public async Task<HttpResponseMessage> AskAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        return await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) => AskAsync(HttpMethod.Get, path, headers);

    public async Task<string> TextAsync(string path)
    {
        using var answer = await GetAsync(path);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Sends bytes as they are, and reads until the server closes.</summary>
    public async Task<string> SendRawAsync(string request)
    {
        using var client = await ConnectAsync();
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(120), TestContext.Current.CancellationToken);
    }

    public async Task<TcpClient> ConnectAsync()
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, worker.Address.Port);
        return client;
    }

    /// <summary>The status line of an answer as a number; 0 when the server closed without one.</summary>
    public static int Status(string answer) => answer.StartsWith("HTTP/1.1 ", StringComparison.Ordinal) ? int.Parse(answer.AsSpan(9, 3), CultureInfo.InvariantCulture) : 0;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await worker.DisposeAsync();
        folder.Dispose();
    }
}
