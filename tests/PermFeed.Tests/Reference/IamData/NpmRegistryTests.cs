using System.Net;
using System.Security.Cryptography;
using System.Text;
using PermFeed.Reference.IamData;
using PermFeed.Tests.Support;

namespace PermFeed.Tests.Reference.IamData;

public sealed class NpmRegistryTests
{
    private static readonly byte[] Archive = Packages.Archive(Packages.Files(Packages.Action("Write")));

    [Fact]
    public async Task Versions_come_oldest_first_and_tags_without_a_date_are_passed_over()
    {
        var versions = await Registry(List("0.1.202601021", "0.1.202512311", "1.0.0")).ListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["0.1.202512311", "0.1.202601021"], versions.Select(version => version.Version.Text));
    }

    [Fact]
    public async Task An_archive_with_the_registrys_digest_is_read()
    {
        var registry = Registry(List("0.1.202601021"));
        var version = Assert.Single(await registry.ListAsync(TestContext.Current.CancellationToken));

        var files = await registry.DownloadAsync(version, TestContext.Current.CancellationToken);

        Assert.Equal(version.Integrity, files.Integrity);
    }

    [Fact]
    public async Task An_archive_with_another_digest_is_refused()
    {
        var registry = Registry(List("0.1.202601021").Replace("sha512-", "sha512-A", StringComparison.Ordinal));
        var version = Assert.Single(await registry.ListAsync(TestContext.Current.CancellationToken));

        var error = await Assert.ThrowsAsync<PermFeedException>(() => registry.DownloadAsync(version, TestContext.Current.CancellationToken));

        Assert.Contains("integrity", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "{}", "answered 404")]
    [InlineData(HttpStatusCode.OK, "<html>", "expected the registry's description")]
    public async Task A_registry_that_answers_nonsense_is_one_error(HttpStatusCode status, string body, string expected)
    {
        using var handler = new StubHandler(_ => new HttpResponseMessage(status) { Content = new StringContent(body) });
        using var http = new HttpClient(handler);

        var error = await Assert.ThrowsAsync<PermFeedException>(() => new NpmRegistry(http, Address).ListAsync(TestContext.Current.CancellationToken));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    private static Uri Address { get; } = new("https://registry.test/");

    private static NpmRegistry Registry(string list)
    {
        var handler = new StubHandler(request => new HttpResponseMessage
        {
            Content = request.RequestUri!.AbsolutePath.EndsWith(".tgz", StringComparison.Ordinal) ? new ByteArrayContent(Archive) : new StringContent(list, Encoding.UTF8, "application/json"),
        });
        return new NpmRegistry(new HttpClient(handler), Address);
    }

    private static string List(params string[] versions)
    {
        var integrity = "sha512-" + Convert.ToBase64String(SHA512.HashData(Archive));
        return "{\"versions\":{" + string.Join(",", versions.Select(version =>
            $"\"{version}\":{{\"dist\":{{\"integrity\":\"{integrity}\",\"tarball\":\"https://registry.test/{version}.tgz\"}}}}")) + "}}";
    }
}
