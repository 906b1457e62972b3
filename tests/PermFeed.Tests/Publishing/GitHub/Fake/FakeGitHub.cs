using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace PermFeed.Tests.Publishing.GitHub.Fake;

/// <summary>
/// GitHub's REST API on loopback, as far as publishing uses it, over a real git repository. Every request and answer is held against GitHub's own
/// description; a difference fails the test that disposes of this.
/// </summary>
internal sealed class FakeGitHub : IAsyncDisposable
{
    public const string Token = "ghp_secretSecretSecret1";
    public const string ReadOnlyToken = "ghp_onlyReadingToken22";

    private readonly WebApplication application;
    private readonly GitHubContract? contract = GitHubContract.Instance;
    private readonly FakeRoute[] routes;
    private readonly ConcurrentQueue<string> problems = new();
    private int requests;
    private int running;

    private FakeGitHub(WebApplication application, TimeProvider clock)
    {
        this.application = application;
        Repository = new FakeRepository(clock);
        routes = [.. GitRoutes.All(Repository), .. ReleaseRoutes.All(Repository, () => Address.ToString()), .. IssueRoutes.All(Repository)];
    }

    public FakeRepository Repository { get; private set; }

    public Uri Address => new(application.Urls.Single() + "/");

    /// <summary>Method, template and size of every request, in the order of arrival.</summary>
    public ConcurrentQueue<(string Method, string Template, int Bytes)> Requests { get; } = new();

    public int MostAtOnce { get; private set; }

    /// <summary>Asked about each request before it is carried out.</summary>
    public Func<FakeRequest, Fault?> Faults { get; set; } = _ => null;

    public static async Task<FakeGitHub> StartAsync(TimeProvider clock)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0").ConfigureKestrel(options => options.Limits.MaxRequestBodySize = 100 << 20);
        var application = builder.Build();
        FakeGitHub? server = null;
        application.Run(context => server!.AnswerAsync(context));
        await application.StartAsync(TestContext.Current.CancellationToken);
        return server = new FakeGitHub(application, clock);
    }

    public async ValueTask DisposeAsync()
    {
        await application.DisposeAsync();
        Repository.Dispose();
        Assert.True(problems.IsEmpty, string.Join('\n', problems.Distinct()));
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        lock (routes)
            MostAtOnce = Math.Max(MostAtOnce, ++running);
        try
        {
            await SendAsync(context, body.ToArray());
        }
        finally
        {
            lock (routes)
                running--;
        }
    }

    private async Task SendAsync(HttpContext context, byte[] body)
    {
        var (route, request) = Find(context.Request, body);
        if (route is null)
        {
            problems.Enqueue($"no such route: {context.Request.Method} {context.Request.Path}");
            context.Response.StatusCode = 404;
            return;
        }

        var operation = contract?.Operation(route.Method, route.Template);
        Requests.Enqueue((route.Method, route.Template, body.Length));
        Note(operation?.RequestProblems(request.Query, request.Json is null ? null : Encoding.UTF8.GetString(body)));
        var fault = Faults(request);
        var answer = fault is { Acts: false } ? null : Carry(route, request, context.Request.Headers.Authorization.ToString());
        if (fault is not null)
            await FailAsync(context, fault);
        else
            await WriteAsync(context, answer!, operation);
    }

    private (FakeRoute? Route, FakeRequest Request) Find(HttpRequest request, byte[] body)
    {
        foreach (var route in routes.Where(route => route.Method == request.Method))
        {
            if (route.Match(request.Path.Value!) is { } parts)
            {
                return (route, new FakeRequest
                {
                    Method = request.Method,
                    Template = route.Template,
                    Parts = parts,
                    Query = request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal),
                    Body = body,
                    Json = body.Length > 0 && !route.Template.EndsWith("/assets", StringComparison.Ordinal) ? JsonNode.Parse(body)!.AsObject() : null,
                    Number = Interlocked.Increment(ref requests),
                });
            }
        }

        return (null, null!);
    }

    private FakeAnswer Carry(FakeRoute route, FakeRequest request, string authorization)
    {
        var token = authorization.StartsWith("Bearer ", StringComparison.Ordinal) ? authorization["Bearer ".Length..] : "";
        if (token is not (Token or ReadOnlyToken))
            return FakeAnswer.Error(401, $"Bad credentials ({token})");
        if (request.Writes && token != Token)
            return FakeAnswer.Error(403, "Resource not accessible by personal access token");
        if (request.Parts["owner"] != FakeRepository.Owner || request.Parts["repo"] != FakeRepository.Name)
            return FakeAnswer.NotFound();
        lock (Repository.State)
            return route.Answer(request);
    }

    private async Task WriteAsync(HttpContext context, FakeAnswer answer, GitHubOperation? operation)
    {
        var sample = operation?.Answers.GetValueOrDefault(answer.Status)?.Sample;
        var body = answer.Body is null ? null : Laid.Over(answer.Status < 400 ? sample : null, answer.Body)!.ToJsonString();
        Note(operation?.AnswerProblems(answer.Status, body));
        context.Response.StatusCode = answer.Status;
        if (body is null)
            return;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(body);
    }

    private static async Task FailAsync(HttpContext context, Fault fault)
    {
        if (fault.Status == 0)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = fault.Status;
        foreach (var (name, value) in fault.Headers)
            context.Response.Headers[name] = value;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(new JsonObject { ["message"] = fault.Message }.ToJsonString());
    }

    private void Note(IEnumerable<string>? found)
    {
        foreach (var problem in found ?? [])
            problems.Enqueue(problem);
    }
}
