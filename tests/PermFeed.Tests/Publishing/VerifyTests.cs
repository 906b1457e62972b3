using System.Text.Json.Nodes;
using PermFeed.Publishing;
using PermFeed.Rendering;
using PermFeed.Tests.Rendering;
using PermFeed.Tests.Support;

namespace PermFeed.Tests.Publishing;

/// <summary>A published site, damaged in one place at a time.</summary>
public sealed class VerifyTests : IDisposable
{
    private const string Manifest = "api/v1/manifest.json";
    private static readonly IReadOnlyList<RenderedFile> Rendered = SiteRenderer.Render(SampleSite.Small);
    private readonly TempFolder folder = new();

    public VerifyTests() => SiteFolder.Replace(Site, [.. Rendered.Select(file => (file.Path, file.Content))]);

    private string Site => folder.File("site");

    [Fact]
    public async Task A_published_folder_is_whole()
    {
        var result = await VerifyAsync(Site);

        Assert.Empty(result.Problems);
        Assert.Equal(Rendered.Count - 1, result.Files);
        Assert.Equal(Rendered.Sum(file => (long)file.Content.Length) - Rendered[^1].Content.Length, result.Bytes);
        Assert.Equal("2026-03-31", result.DataVersion);
    }

    [Fact]
    public async Task A_changed_byte_is_found()
    {
        var page = await File.ReadAllBytesAsync(At("index.html"), TestContext.Current.CancellationToken);
        page[^2] ^= 1;
        await File.WriteAllBytesAsync(At("index.html"), page, TestContext.Current.CancellationToken);

        Assert.StartsWith("index.html: expected SHA-256 ", Assert.Single((await VerifyAsync(Site)).Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_was_cut_short_is_told_by_its_size()
    {
        await File.WriteAllTextAsync(At("feeds/recap.rss"), "<rss", TestContext.Current.CancellationToken);

        Assert.Matches("^feeds/recap\\.rss: expected [0-9]+ bytes, found 4$", Assert.Single((await VerifyAsync(Site)).Problems));
    }

    [Fact]
    public async Task A_missing_file_is_found()
    {
        File.Delete(At("api/v1/catalog.json"));

        Assert.Equal("api/v1/catalog.json: missing", Assert.Single((await VerifyAsync(Site)).Problems));
    }

    [Fact]
    public async Task A_file_beside_the_site_is_found_but_not_those_of_git_and_of_GitHub_Pages()
    {
        await File.WriteAllTextAsync(At(".nojekyll"), "x", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(At("CNAME"), "feed.example", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(At("services/extra.html"), "x", TestContext.Current.CancellationToken);
        Directory.CreateDirectory(At(".git"));
        await File.WriteAllTextAsync(At(".git/HEAD"), "x", TestContext.Current.CancellationToken);

        Assert.Equal("services/extra.html: not in the manifest", Assert.Single((await VerifyAsync(Site)).Problems));
    }

    [Fact]
    public async Task A_link_in_the_place_of_a_file_is_not_followed()
    {
        File.Move(At("index.html"), folder.File("elsewhere.html"));
        File.CreateSymbolicLink(At("index.html"), folder.File("elsewhere.html"));

        Assert.Equal("index.html: expected a file, found a link", Assert.Single((await VerifyAsync(Site)).Problems));
    }

    [Fact]
    public async Task Sums_that_say_something_else_than_the_manifest_are_found()
    {
        var sums = await File.ReadAllLinesAsync(At("SHA256SUMS"), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(At("SHA256SUMS"), string.Join('\n', sums.Skip(1)) + "\n", TestContext.Current.CancellationToken);

        var problems = (await VerifyAsync(Site)).Problems;
        Assert.Contains($"SHA256SUMS: {sums[0].Split("  ")[1]} is missing", problems);
        Assert.Contains(problems, problem => problem.StartsWith("SHA256SUMS: expected ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_document_that_does_not_parse_is_found_though_its_sum_is_right()
    {
        var broken = "{\"items\":["u8.ToArray();
        await File.WriteAllBytesAsync(At("api/v1/catalog.json"), broken, TestContext.Current.CancellationToken);
        ChangeItem("api/v1/catalog.json", item =>
        {
            item["size"] = broken.Length;
            item["sha256"] = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(broken));
        });

        Assert.Contains((await VerifyAsync(Site)).Problems, problem => problem.StartsWith("api/v1/catalog.json: does not parse", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("/etc/hostname")]
    [InlineData("a//b")]
    [InlineData("a/./b")]
    [InlineData("a\\..\\b")]
    [InlineData("c:b")]
    [InlineData("a%2e%2e/b")]
    [InlineData("a?b")]
    [InlineData("")]
    [InlineData("api/v1/manifest.json")]
    public async Task A_path_that_leaves_the_site_is_refused(string path)
    {
        ChangeItem("index.html", item => item["path"] = path);

        var error = await Assert.ThrowsAsync<FileFormatException>(() => VerifyAsync(Site));
        Assert.Contains("expected a path inside the site", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-1", "expected a size of 0 to")]
    [InlineData("9000000000000000000", "expected a size of 0 to")]
    [InlineData("1e99", "expected a manifest")]
    [InlineData("\"1\"", "expected a manifest")]
    public async Task An_absurd_size_is_refused(string size, string problem)
    {
        ChangeItem("index.html", item => item["size"] = JsonNode.Parse(size));

        var error = await Assert.ThrowsAsync<FileFormatException>(() => VerifyAsync(Site));
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_that_stands_twice_is_refused()
    {
        ChangeItem("index.html", item => item["path"] = "SHA256SUMS");

        var error = await Assert.ThrowsAsync<FileFormatException>(() => VerifyAsync(Site));
        Assert.Contains("SHA256SUMS stands twice", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_is_verified_like_a_folder()
    {
        await using var server = await SiteServer.StartAsync(Site);
        Assert.Empty((await VerifyAsync(server.Address.ToString())).Problems);

        File.Delete(At("index.html"));
        Assert.Equal("index.html: missing", Assert.Single((await VerifyAsync(server.Address.ToString().TrimEnd('/'))).Problems));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var server = await SiteServer.StartAsync(Site, context =>
        {
            if (context.Request.Path != "/index.html")
                return false;
            context.Response.Redirect("/status/index.html");
            return true;
        });

        Assert.Equal("index.html: expected a file, found 302 Found", Assert.Single((await VerifyAsync(server.Address.ToString())).Problems));
    }

    [Fact]
    public async Task A_mirror_is_held_against_the_manifest_of_its_origin()
    {
        var mirror = folder.File("mirror");
        var old = SiteRenderer.Render(SampleSite.Of(SampleSite.Small.Catalogue, SampleSite.FebruaryEdition()));
        SiteFolder.Replace(mirror, [.. old.Select(file => (file.Path, file.Content))]);

        Assert.Empty((await VerifyAsync(mirror)).Problems);
        var problems = (await VerifyAsync(mirror, Site)).Problems;
        Assert.Contains("api/v1/manifest.json: differs from the origin's", problems);
        Assert.Contains("recaps/2026-03/index.html: missing", problems);
    }

    [Theory]
    [InlineData("nowhere", "expected a folder or an address")]
    [InlineData("http://feed.example/", "expected an https address")]
    [InlineData("ftp://feed.example/", "expected an https address")]
    [InlineData("https://user:word@feed.example/", "expected an https address")]
    [InlineData("https://feed.example/?a=b", "expected an https address")]
    public async Task What_is_neither_folder_nor_safe_address_is_refused(string target, string problem)
    {
        var error = await Assert.ThrowsAsync<PermFeedException>(() => VerifyAsync(target));
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_no_site_is_said_to_be_none()
    {
        var error = await Assert.ThrowsAsync<PermFeedException>(() => VerifyAsync(folder.Path));
        Assert.Equal("no built site: api/v1/manifest.json is missing", error.Message);
    }

    [Fact]
    public void The_command_tells_problems_line_by_line_and_fails()
    {
        Assert.Equal(0, Cli.Executable.Run(folder.Path, "verify", "site").ExitCode);
        File.Delete(At("index.html"));

        var outcome = Cli.Executable.Run(folder.Path, "verify", "site");
        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith("index.html: missing\nFAIL  site: ", outcome.Output, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private static Task<VerifyResult> VerifyAsync(string target, string? origin = null) =>
        Verify.RunAsync(new VerifyOptions(target, origin, 4), TestContext.Current.CancellationToken);

    private string At(string path) => Path.Combine(Site, path);

    private void ChangeItem(string path, Action<JsonNode> change)
    {
        var manifest = JsonNode.Parse(File.ReadAllText(At(Manifest)))!;
        change(manifest["items"]!.AsArray().Single(item => item!["path"]!.GetValue<string>() == path)!);
        File.WriteAllText(At(Manifest), manifest.ToJsonString());
    }
}
