using System.Text;
using PermFeed.Reference.Fetching;
using PermFeed.Tests.Reference.Pages;

namespace PermFeed.Tests.Reference.Fetching;

/// <summary>An answer that is not what was asked for ends the observation in one clear message; there is no partial answer.</summary>
public sealed class RefusedAnswerTests
{
    /// <summary>Decompression does not tell that the end is missing; the page itself does.</summary>
    [Fact]
    public async Task A_truncated_compressed_body_is_refused()
    {
        var page = AwsServer.Page("b").Replace("Footer", string.Concat(Enumerable.Range(0, 2000)), StringComparison.Ordinal);
        var whole = Faults.Compress(Encoding.UTF8.GetBytes(page));
        await Faults.FailsAsync(
            Faults.PageB,
            async context =>
            {
                context.Response.ContentType = "text/html";
                context.Response.Headers.ContentEncoding = "gzip";
                await context.Response.Body.WriteAsync(whole.AsMemory(0, whole.Length * 3 / 4));
            },
            "found the end of the file: it is cut off");
    }

    [Fact]
    public async Task A_missing_page_fails_the_set() => await Faults.FailsAsync(Faults.PageB, context => Faults.StatusAsync(context, 404), "found 404 Not Found");

    [Fact]
    public async Task Another_content_type_is_refused() =>
        await Faults.FailsAsync(Faults.PageB, context => Faults.WriteAsync(context, "application/pdf", AwsServer.Page("b")), "expected content of type text/html, found 'application/pdf'");

    [Fact]
    public async Task A_web_page_in_place_of_a_document_is_refused() =>
        await Faults.FailsAsync(Faults.DocumentB, context => Faults.WriteAsync(context, "text/html", AwsServer.Document("b")), "expected content of type application/json, found 'text/html'");

    [Fact]
    public async Task An_error_page_with_status_200_is_refused_and_not_kept()
    {
        await using var server = await AwsServer.StartAsync();
        server.Fail(Faults.PageB, 1, context => Faults.WriteAsync(context, "text/html", "<html><head><title>We will be back</title></head></html>"));

        var failure = await Assert.ThrowsAnyAsync<PermFeedException>(() => server.ReadPagesAsync());

        Assert.Equal("list_b.html:1: expected a service page with a title in h1.topictitle, found 'We will be back'", failure.Message);
        Assert.Equal(6, (await server.ReadPagesAsync()).Reference.ActionCount);
    }

    [Fact]
    public async Task An_empty_index_of_pages_is_refused() =>
        await Faults.FailsAsync(Faults.PageIndex, context => Faults.WriteAsync(context, "text/html", AwsServer.Index()), "expected links to pages such as list_s3.html");

    [Fact]
    public async Task An_empty_index_of_documents_is_refused() =>
        await Faults.FailsAsync("/", context => Faults.WriteAsync(context, "application/json", "[]"), "expected services, found an empty index");

    [Fact]
    public async Task An_index_that_lists_a_service_twice_is_refused()
    {
        await using var server = await AwsServer.StartAsync();
        server.Serve("/", "application/json", $"[{server.Entry("a")},{server.Entry("a")}]");

        Assert.Contains("found 'a' again", (await Assert.ThrowsAnyAsync<PermFeedException>(() => server.ReadDocumentsAsync())).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.org/v1/a/a.json")]
    [InlineData("http://example.org/v1/a/a.json")]
    [InlineData("file:///etc/passwd")]
    public async Task An_index_that_leads_elsewhere_is_refused(string address) => await Faults.FailsAsync(
        "/", context => Faults.WriteAsync(context, "application/json", $$"""[{"service":"a","url":"{{address}}"}]"""), $"{address}: expected an https address below");

    [Fact]
    public async Task A_document_of_another_service_is_refused() => await Faults.FailsAsync(
        Faults.DocumentB, context => Faults.WriteAsync(context, "application/json", AwsServer.Document("c")), "b.json:1: expected the document of the service 'b', found that of 'c'");

    [Fact]
    public async Task A_body_that_unpacks_to_more_than_the_limit_is_refused() => await Faults.FailsAsync(
        Faults.PageB,
        async context =>
        {
            context.Response.ContentType = "text/html";
            context.Response.Headers.ContentEncoding = "gzip";
            await context.Response.Body.WriteAsync(Faults.Compress(new byte[40 << 20]));
        },
        "list_b.html: more than 33554432 bytes came");

    [Fact]
    public async Task A_page_of_200_megabytes_is_refused_before_it_is_read() => await Faults.FailsAsync(
        Faults.PageB,
        async context =>
        {
            context.Response.ContentType = "text/html";
            context.Response.ContentLength = 200 << 20;
            await context.Response.Body.WriteAsync(new byte[1]);
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        },
        "expected at most 33554432 bytes, found 209715200");

    [Theory]
    [InlineData(301, "https://example.org/list_b.html")]
    [InlineData(302, "/other/guide/list_b.html")]
    [InlineData(302, "https://signin.example.org/")]
    public async Task A_redirect_off_the_host_or_for_a_while_is_refused(int status, string target) => await Faults.FailsAsync(
        Faults.PageB, context => Faults.RedirectAsync(context, status, target), "found a redirect to");

    [Fact]
    public async Task A_redirect_of_a_document_is_refused() => await Faults.FailsAsync(Faults.DocumentB, context => Faults.RedirectAsync(context, 301, "https://example.org/"), "found a redirect to https://example.org/");

    [Fact]
    public async Task Redirect_after_redirect_is_refused() => await Faults.FailsAsync(Faults.PageB, context => Faults.RedirectAsync(context, 302, "list_b.html"), "found redirect after redirect");

    [Fact]
    public async Task Many_pages_withdrawn_at_once_are_an_outage()
    {
        await using var server = await AwsServer.StartAsync();
        var names = Enumerable.Range(0, 6).Select(number => $"list_gone{number}.html").ToList();
        server.Serve(Faults.PageIndex, "text/html", AwsServer.Index(["list_a.html", .. names]));
        foreach (var name in names)
            server.Answer(AwsServer.Guide + name, context => Faults.RedirectAsync(context, 301, "/other/"));

        var failure = await Assert.ThrowsAnyAsync<PermFeedException>(() => server.ReadPagesAsync());

        Assert.Contains("expected at most 5 withdrawn documents, found 6", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_pages_saying_that_there_are_no_actions_is_an_outage()
    {
        await using var server = await AwsServer.StartAsync();
        foreach (var name in new[] { "a", "b", "c" })
            server.Serve($"{AwsServer.Guide}list_{name}.html", "text/html", new PageFixture(name, name)
                .Section("-actions-as-permissions", "<p>It has no actions that can be used in policies.</p>").ToHtml());

        var failure = await Assert.ThrowsAnyAsync<PermFeedException>(() => server.ReadPagesAsync());

        Assert.Contains("expected actions, found none on any of 3 pages", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_TLS_only_loopback_is_asked()
    {
        var options = new FetchOptions { CacheFolder = Path.GetTempPath(), Guide = new Uri("http://docs.example.org/guide/") };

        var failure = await Assert.ThrowsAnyAsync<PermFeedException>(() =>
            new PagesSource(options, TimeProvider.System).ReadAsync(new Progress<PermFeed.Reference.ReadProgress>(), TestContext.Current.CancellationToken));

        Assert.StartsWith("http://docs.example.org/guide/reference_policies_actions-resources-contextkeys.html: expected an https address", failure.Message, StringComparison.Ordinal);
    }
}
