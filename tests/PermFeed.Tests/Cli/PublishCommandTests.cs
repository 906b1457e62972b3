using System.Text.Json;
using PermFeed.Tests.Publishing.GitHub;
using PermFeed.Tests.Publishing.GitHub.Fake;

namespace PermFeed.Tests.Cli;

/// <summary>The built executable, to a folder and to a GitHub on loopback.</summary>
public sealed class PublishCommandTests : IDisposable
{
    private readonly Support.TempFolder folder = new();

    public PublishCommandTests()
    {
        SmallSite.Write(folder.File("artifacts/site"), SmallSite.Files());
        Directory.CreateDirectory(folder.File("data"));
        File.WriteAllText(folder.File("data/observations.jsonl"), "{\"id\":\"2026-10-01\"}\n");
    }

    [Fact]
    public void Without_a_target_nothing_is_published()
    {
        var outcome = Executable.Run(folder.Path, "publish");

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("nowhere to publish to", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_becomes_a_copy()
    {
        var outcome = Executable.Run(folder.Path, "publish", "--to", "folder", "www");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains($"published  {folder.File("www")}", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(0, Executable.Run(folder.Path, "verify", "www").ExitCode);
        Assert.Contains("unchanged", Executable.Run(folder.Path, new Dictionary<string, string> { ["PERMFEED_PublishFolder"] = "www" }, "publish").Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task To_GitHub_all_is_published_once_and_told_as_JSON_without_the_token()
    {
        await using var server = await StartAsync();

        var first = Publish(server, FakeGitHub.Token, "--release", "2026-09", "--announce", "--json");
        var second = Publish(server, FakeGitHub.Token, "--release", "newest", "--announce");

        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        var github = JsonDocument.Parse(first.Output).RootElement.GetProperty("github");
        Assert.Equal(server.Repository.Head("gh-pages")!.Sha, github.GetProperty("site").GetProperty("commit").GetString());
        Assert.Equal("published", github.GetProperty("release").GetProperty("outcome").GetString());
        Assert.Contains("unchanged  release '2026-09' https://github.example/example-org/feed/releases/tag/2026-09", second.Output, StringComparison.Ordinal);
        Assert.Contains(" 0 writing", second.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(FakeGitHub.Token, first.Output + second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_left_out_stays_out()
    {
        await using var server = await StartAsync();

        Assert.Equal(0, Publish(server, FakeGitHub.Token, "--skip", "site", "--pull-request").ExitCode);

        Assert.Null(server.Repository.Head("gh-pages"));
        Assert.Single(server.Repository.Issues);
    }

    [Fact]
    public async Task A_wrong_token_fails_and_is_not_printed()
    {
        await using var server = await StartAsync();

        var outcome = Publish(server, "ghp_wrongWrongWrong0");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("GitHub does not know the token in GITHUB_TOKEN", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("wrongWrong", outcome.Output + outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GITHUB_TOKEN is not set", "publish", "--to", "github", "--repository", "a/b")]
    [InlineData("--to github needs a repository", "publish", "--to", "github")]
    [InlineData("setting GitHub:Repository is 'a'; expected owner/name", "publish", "--to", "github", "--repository", "a")]
    [InlineData("--to is 'moon'; expected folder <path> or github", "publish", "--to", "moon")]
    [InlineData("--release is 'May'; expected a month (2026-09) or newest", "publish", "--to", "github", "--repository", "a/b", "--release", "May")]
    [InlineData("--release and --announce need GitHub", "publish", "--to", "folder", "www", "--announce")]
    public void A_wrong_command_line_tries_nothing(string problem, params string[] arguments)
    {
        var token = problem.StartsWith("GITHUB_TOKEN", StringComparison.Ordinal) ? "" : "x";
        var outcome = Executable.Run(folder.Path, new Dictionary<string, string> { ["GITHUB_TOKEN"] = token }, arguments);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(problem, outcome.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("www")));
    }

    [Theory]
    [InlineData("Api", "http://github.example/api/v3", "expected an https address (http only on this machine)")]
    [InlineData("Api", "https://user:word@github.example/", "without query and user")]
    [InlineData("Repository", "a/../b", "expected owner/name")]
    [InlineData("SiteBranch", "a b", "expected names of letters")]
    [InlineData("SiteBranch", "-x", "expected names of letters")]
    [InlineData("DataPath", "../data", "expected names of letters")]
    [InlineData("PatienceMinutes", "-1", "expected 0 to 1440")]
    public void A_setting_that_is_not_allowed_is_refused_at_start(string name, string value, string problem)
    {
        var outcome = Executable.Run(folder.Path, new Dictionary<string, string> { [$"PERMFEED_GitHub__{name}"] = value }, "publish");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains($"setting GitHub:{name} is ", outcome.Error, StringComparison.Ordinal);
        Assert.Contains(problem, outcome.Error, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private static async Task<FakeGitHub> StartAsync()
    {
        var server = await FakeGitHub.StartAsync(TimeProvider.System);
        server.Repository.Push("main", "Begin", tree => tree.Add("README.md", server.Repository.Blob("read me"), LibGit2Sharp.Mode.NonExecutableFile));
        return server;
    }

    private Executable.Outcome Publish(FakeGitHub server, string token, params string[] more) => Executable.Run(
        folder.Path,
        new Dictionary<string, string> { ["GITHUB_TOKEN"] = token, ["PERMFEED_GitHub__Api"] = server.Address.ToString(), ["PERMFEED_GitHub__Repository"] = $"{FakeRepository.Owner}/{FakeRepository.Name}" },
        ["publish", "--to", "github", .. more]);
}
