using PermFeed.Reference;
using PermFeed.Reference.Fetching;
using PermFeed.Reference.Saved;
using PermFeed.Tests.Worker;

namespace PermFeed.Tests.Reference.Fetching;

public sealed class FetchingTests
{
    private const string PageB = AwsServer.Guide + "list_b.html";

    [Fact]
    public async Task All_pages_of_the_index_become_one_reference()
    {
        await using var server = await AwsServer.StartAsync();

        var observed = await server.ReadPagesAsync();

        Assert.Equal(["a", "b", "c"], observed.Reference.Services.Select(service => service.Prefix));
        Assert.Equal($"pages:{server.Address}guide/", observed.Source);
        Assert.StartsWith("sha256:", observed.SourceDigest, StringComparison.Ordinal);
        Assert.Equal(5, server.Requests.Count);
        Assert.Empty(observed.Remarks);
    }

    [Fact]
    public async Task All_documents_of_the_index_become_one_reference()
    {
        await using var server = await AwsServer.StartAsync();

        var observed = await server.ReadDocumentsAsync();

        Assert.Equal(["a:Do", "b:Do", "c:Do"], observed.Reference.Actions.Select(action => action.Key.Text));
        Assert.Equal($"service-reference:{server.Address}", observed.Source);
    }

    [Fact]
    public async Task Requests_say_who_asks_and_in_which_language()
    {
        await using var server = await AwsServer.StartAsync();

        await server.ReadPagesAsync(options => options with { UserAgent = "Mozilla/5.0 (compatible; Feed of Example/1.0; +https://example.org)" });

        Assert.Equal("Mozilla/5.0 (compatible; Feed of Example/1.0; +https://example.org)", server.Headers["User-Agent"]);
        Assert.Equal("en-US", server.Headers["Accept-Language"]);
        Assert.Equal("text/html", server.Headers["Accept"]);
    }

    [Fact]
    public async Task No_more_requests_run_at_once_than_allowed()
    {
        await using var server = await AwsServer.StartAsync();
        foreach (var name in "abc")
            server.Fail($"{AwsServer.Guide}list_{name}.html", 1, async context =>
            {
                await Waiting.ForAsync("a second request beside the first", () => server.MostAtOnce >= 2);
                await Task.Delay(100);
                context.Response.StatusCode = 500;
            });

        await server.ReadPagesAsync(options => options with { Concurrency = 2 });

        Assert.Equal(2, server.MostAtOnce);
    }

    [Fact]
    public async Task The_next_run_asks_with_the_validators_and_takes_what_has_not_changed_from_the_cache()
    {
        await using var server = await AwsServer.StartAsync();
        var first = await server.ReadPagesAsync();
        server.Requests.Clear();
        server.Serve(PageB, "text/html", AwsServer.Page("b").Replace("Do", "Make", StringComparison.Ordinal));

        var second = await server.ReadPagesAsync();

        Assert.All(server.Requests.Where(request => request.Path.Contains("list_", StringComparison.Ordinal)), request => Assert.NotEmpty(request.IfNoneMatch!));
        Assert.Equal(["a:Do", "a:Get", "b:Get", "b:Make", "c:Do", "c:Get"], second.Reference.Actions.Select(action => action.Key.Text));
        Assert.NotEqual(first.SourceDigest, second.SourceDigest);
    }

    [Fact]
    public async Task A_cached_page_that_was_damaged_is_fetched_anew()
    {
        await using var server = await AwsServer.StartAsync();
        await server.ReadPagesAsync();
        await File.WriteAllTextAsync(Path.Combine(server.Cache, "pages", "list_b.html"), "damaged", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(server.Cache, "pages", "list_c.html.known"), "{", TestContext.Current.CancellationToken);
        server.Requests.Clear();

        var observed = await server.ReadPagesAsync();

        Assert.Equal(6, observed.Reference.ActionCount);
        Assert.Equal(["/guide/list_b.html", "/guide/list_c.html"], server.Requests.Where(request => request.IfNoneMatch is null).Select(request => request.Path).Where(path => path.Contains("list_", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public async Task A_document_that_the_index_calls_unchanged_is_not_asked_for()
    {
        await using var server = await AwsServer.StartAsync();
        server.Serve("/", "application/json", Index(server, 1, 1));
        await server.ReadDocumentsAsync();
        server.Requests.Clear();
        server.Serve("/", "application/json", Index(server, 1, 2));

        await server.ReadDocumentsAsync();
        Assert.Equal(["/", "/v1/b/b.json"], server.Requests.Select(request => request.Path));

        server.Requests.Clear();
        await server.ReadDocumentsAsync(options => options with { TrustModified = TimeSpan.Zero });
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_run_that_failed_is_taken_up_where_it_ended()
    {
        await using var server = await AwsServer.StartAsync();
        server.Fail(PageB, 1, context =>
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        });
        await Assert.ThrowsAsync<PermFeedException>(() => server.ReadPagesAsync(options => options with { Concurrency = 1 }));
        server.Requests.Clear();

        var observed = await server.ReadPagesAsync();

        Assert.Equal(6, observed.Reference.ActionCount);
        Assert.DoesNotContain(server.Requests, request => request.Path.EndsWith("list_a.html", StringComparison.Ordinal));
        Assert.Contains(server.Requests, request => request.Path == PageB);
    }

    [Fact]
    public async Task A_run_that_was_cut_short_long_ago_is_not()
    {
        await using var server = await AwsServer.StartAsync();
        server.Fail(PageB, 1, context =>
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        });
        await Assert.ThrowsAsync<PermFeedException>(() => server.ReadPagesAsync());
        server.Requests.Clear();

        await server.ReadPagesAsync(options => options with { ResumeWithin = TimeSpan.Zero });

        Assert.Equal(5, server.Requests.Count);
    }

    [Fact]
    public async Task A_run_can_be_cancelled()
    {
        await using var server = await AwsServer.StartAsync();
        using var stop = new CancellationTokenSource();
        server.Answer(PageB, async context =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new PagesSource(server.Options, TimeProvider.System).ReadAsync(new Progress<ReadProgress>(), stop.Token));
    }

    [Fact]
    public async Task A_permanent_redirect_to_another_guide_withdraws_a_page()
    {
        await using var server = await AwsServer.StartAsync();
        server.Answer(PageB, context => Redirect(context, 301, "/iot/latest/developerguide/what-is.html"));

        var observed = await server.ReadPagesAsync();

        Assert.Equal(["a", "c"], observed.Reference.Services.Select(service => service.Prefix));
        Assert.Equal([$"list_b.html: withdrawn, it redirects to {server.Address}iot/latest/developerguide/what-is.html"], observed.Remarks);
    }

    [Fact]
    public async Task A_redirect_within_the_guide_is_followed()
    {
        await using var server = await AwsServer.StartAsync();
        server.Serve(AwsServer.Guide + "list_new.html", "text/html", AwsServer.Page("b"));
        server.Answer(PageB, context => Redirect(context, 302, "list_new.html"));

        Assert.Equal(6, (await server.ReadPagesAsync()).Reference.ActionCount);
    }

    [Fact]
    public async Task A_page_that_the_index_forgot_is_remarked()
    {
        await using var server = await AwsServer.StartAsync();
        server.Serve(AwsServer.Guide + "toc-contents.json", "application/json", """{"contents":[{"title":"X","contents":[{"href":"list_x.html"}]}]}""");

        Assert.Equal(["1 pages stand in the table of contents but not in the index, the first list_x.html"], (await server.ReadPagesAsync()).Remarks);
    }

    [Fact]
    public async Task Without_a_table_of_contents_the_index_is_enough()
    {
        await using var server = await AwsServer.StartAsync();
        server.Serve(AwsServer.Guide + "toc-contents.json", "application/json", "[]");

        var observed = await server.ReadPagesAsync();

        Assert.Equal(6, observed.Reference.ActionCount);
        Assert.StartsWith("the index cannot be compared with the table of contents", Assert.Single(observed.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_fetched_can_be_saved_and_read_again()
    {
        await using var server = await AwsServer.StartAsync();
        server.Answer(PageB, context => Redirect(context, 301, "/other/guide.html"));
        var folder = Path.Combine(server.Cache, "saved");
        var pages = await server.ReadPagesAsync(options => options with { SaveFolder = folder });
        await server.ReadDocumentsAsync(options => options with { SaveFolder = folder });

        var saved = await new SavedSource(Path.Combine(folder, "pages")).ReadAsync(new Progress<ReadProgress>(), TestContext.Current.CancellationToken);
        var both = await new SavedSource(folder).ReadAsync(new Progress<ReadProgress>(), TestContext.Current.CancellationToken);

        Assert.Equal(pages.Reference.Actions, saved.Reference.Actions);
        Assert.Equal(["list_b.html: not a service page but a redirect, set aside"], saved.Remarks);
        Assert.Equal(["b:Do", "a:Get", "c:Get"], both.OnlyIn!.OrderBy(entry => entry.Value == pages.Format).ThenBy(entry => entry.Key).Select(entry => entry.Key.Text));
    }

    [Fact]
    public async Task Progress_is_told_after_each_document()
    {
        await using var server = await AwsServer.StartAsync();
        var told = new List<ReadProgress>();

        await new PagesSource(server.Options, TimeProvider.System).ReadAsync(new Told(told), TestContext.Current.CancellationToken);

        Assert.Equal([(1, 3), (2, 3), (3, 3)], told.Select(progress => (progress.Done, progress.Total)));
    }

    private static string Index(AwsServer server, int modifiedA, int modifiedB) =>
        $"[{server.Entry("a", $",\"modified\":{modifiedA}")},{server.Entry("b", $",\"modified\":{modifiedB}")}]";

    private static Task Redirect(Microsoft.AspNetCore.Http.HttpContext context, int status, string target)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = target;
        return Task.CompletedTask;
    }

    private sealed class Told(List<ReadProgress> told) : IProgress<ReadProgress>
    {
        public void Report(ReadProgress value) => told.Add(value);
    }
}
