using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PermFeed.Reference;
using PermFeed.Reference.Fetching;
using PermFeed.Tests.Reference.Pages;

namespace PermFeed.Tests.Reference.Fetching;

/// <summary>
/// A real HTTP server on loopback that serves a guide of three pages and a service reference of three documents, with validators as AWS's. A test
/// puts a fault in the place of any answer.
/// </summary>
internal sealed class AwsServer : IAsyncDisposable
{
    public const string Guide = "/guide/";

    private readonly WebApplication application;
    private readonly ConcurrentDictionary<string, Func<HttpContext, Task>> answers = new(StringComparer.Ordinal);
    private int running;

    private AwsServer(WebApplication application)
    {
        this.application = application;
        Cache = Directory.CreateTempSubdirectory("permfeed-tests-").FullName;
        Serve(Guide + "reference_policies_actions-resources-contextkeys.html", "text/html", Index("list_a.html", "./list_b.html", "list_c.html"));
        Serve(Guide + "toc-contents.json", "application/json", """{"contents":[{"title":"A","href":"list_a.html"}]}""");
        Serve("/", "application/json", $"[{string.Join(',', "abc".Select(name => Entry(name.ToString())))}]");
        foreach (var name in new[] { "a", "b", "c" })
        {
            Serve($"{Guide}list_{name}.html", "text/html", Page(name));
            Serve($"/v1/{name}/{name}.json", "application/json", Document(name));
        }
    }

    public string Cache { get; }

    public Uri Address => new(application.Urls.Single());

    /// <summary>Path and validator of every request, in the order of arrival.</summary>
    public ConcurrentQueue<(string Path, string? IfNoneMatch)> Requests { get; } = new();

    public int MostAtOnce { get; private set; }

    /// <summary>Of the last request.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; private set; } = new Dictionary<string, string>();

    public FetchOptions Options => new()
    {
        ServiceReference = Address,
        Guide = new Uri(Address, Guide),
        CacheFolder = Cache,
        Retries = 2,
        FirstDelay = TimeSpan.FromMilliseconds(5),
        AttemptTimeout = TimeSpan.FromSeconds(20),
    };

    public static async Task<AwsServer> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRouting();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        AwsServer? server = null;
        application.Run(context => server!.AnswerAsync(context));
        await application.StartAsync(TestContext.Current.CancellationToken);
        return server = new AwsServer(application);
    }

    public static string Page(string name) =>
        PageFixture.A(name, PageFixture.Row("Do", "Does", "Write", "", "", ""), PageFixture.Row("Get", "Gets", "Read", "", "", "")).ToHtml();

    public static string Document(string name) =>
        """{"Name":"NAME","Actions":[{"Name":"Do","Annotations":{"Properties":{"IsList":false,"IsPermissionManagement":false,"IsTaggingOnly":false,"IsWrite":true}}}],"Version":"v1.4"}"""
            .Replace("NAME", name, StringComparison.Ordinal);

    public static string Index(params string[] links) =>
        "<html><body><div id=\"main-col-body\"><h1 class=\"topictitle\">Index</h1><div class=\"highlights\">"
        + string.Concat(links.Select(link => $"<li><p><a href=\"{link}\">x</a></p></li>")) + "</div></div></body></html>";

    public string Entry(string name, string more = "") => $$"""{"service":"{{name}}","url":"{{Address}}v1/{{name}}/{{name}}.json"{{more}}}""";

    /// <summary>Serves a text, with an ETag that changes with it.</summary>
    public void Serve(string path, string type, string body) => answers[path] = async context =>
    {
        var tag = string.Create(CultureInfo.InvariantCulture, $"\"{body.GetHashCode(StringComparison.Ordinal):x}\"");
        context.Response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            context.Response.StatusCode = 304;
            return;
        }

        context.Response.ContentType = type;
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body));
    };

    public void Answer(string path, Func<HttpContext, Task> answer) => answers[path] = answer;

    /// <summary>The fault so many times, then what was served before.</summary>
    public void Fail(string path, int times, Func<HttpContext, Task> fault)
    {
        var (before, left) = (answers[path], times);
        answers[path] = context => Interlocked.Decrement(ref left) >= 0 ? fault(context) : before(context);
    }

    public Task<ObservedReference> ReadPagesAsync(Func<FetchOptions, FetchOptions>? change = null) =>
        new PagesSource((change ?? (options => options))(Options), TimeProvider.System).ReadAsync(new Progress<ReadProgress>(), TestContext.Current.CancellationToken);

    public Task<ObservedReference> ReadDocumentsAsync(Func<FetchOptions, FetchOptions>? change = null) =>
        new ServiceReferenceSource((change ?? (options => options))(Options), TimeProvider.System)
            .ReadAsync(new Progress<ReadProgress>(), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await application.DisposeAsync();
        Directory.Delete(Cache, recursive: true);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        Requests.Enqueue((context.Request.Path, context.Request.Headers.IfNoneMatch));
        Headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString());
        lock (answers)
            MostAtOnce = Math.Max(MostAtOnce, ++running);
        try
        {
            context.Response.StatusCode = answers.ContainsKey(context.Request.Path) ? 200 : 404;
            if (answers.TryGetValue(context.Request.Path, out var answer))
                await answer(context);
        }
        finally
        {
            lock (answers)
                running--;
        }
    }
}
