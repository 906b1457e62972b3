using LibGit2Sharp;
using PermFeed.Publishing.GitHub;
using PermFeed.Tests.Publishing.GitHub.Fake;

namespace PermFeed.Tests.Publishing.GitHub;

/// <summary>What must not be published, and what GitHub does not allow: the error says what to do, and nothing has changed.</summary>
public sealed class PublishRefusedTests
{
    [Fact]
    public async Task A_token_that_GitHub_does_not_know_is_told_so_and_not_repeated()
    {
        await using var scene = await PublishScene.StartAsync();

        var error = await Refused(scene, token: "ghp_unknownUnknown3");

        // The answer of this server repeats the token
        Assert.Equal("reading repository example-org/feed: GitHub does not know the token in GITHUB_TOKEN, or it has expired; GitHub answered 401 'Bad credentials ((token))'", error);
    }

    [Fact]
    public async Task A_token_that_may_only_read_is_told_which_right_it_lacks()
    {
        await using var scene = await PublishScene.StartAsync();

        var error = await Refused(scene, token: FakeGitHub.ReadOnlyToken);

        Assert.Contains("lacks a right that this needs (contents: write;", error, StringComparison.Ordinal);
        Assert.DoesNotContain(FakeGitHub.ReadOnlyToken, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repository_that_cannot_be_seen_is_told_so()
    {
        await using var scene = await PublishScene.StartAsync();

        var error = await Refused(scene, options => options with { ToGitHub = options.ToGitHub! with { Name = "other" } });

        Assert.StartsWith("reading repository example-org/other: it does not exist, or the token in GITHUB_TOKEN may not see or change it", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_protected_branch_is_left_and_the_way_round_it_named()
    {
        await using var scene = await PublishScene.StartAsync();
        scene.Repository.Protected.Add("main");

        Assert.Contains("Branch main is protected: let this token push to it, or use --pull-request", await Refused(scene), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_branch_that_is_not_there_is_not_made()
    {
        await using var scene = await PublishScene.StartAsync();

        Assert.Contains("branch develop does not exist", await Refused(scene, options => options with { ToGitHub = options.ToGitHub! with { DataBranch = "develop" } }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_branch_with_sources_is_never_replaced_by_the_site()
    {
        await using var scene = await PublishScene.StartAsync();
        scene.Repository.Push("docs", "Begin", tree => tree.Add("src/Program.cs", scene.Repository.Blob("code"), Mode.NonExecutableFile));

        Assert.Contains("branch docs holds something else than a built site (src/Program.cs)", await Refused(scene, options => options with { ToGitHub = options.ToGitHub! with { SiteBranch = "docs" } }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Site_and_data_cannot_share_a_branch()
    {
        await using var scene = await PublishScene.StartAsync();

        Assert.Contains("branch main is to hold both the site and the data", await Refused(scene, options => options with { ToGitHub = options.ToGitHub! with { SiteBranch = "main" } }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_late_run_does_not_bring_back_an_old_site()
    {
        await using var scene = await PublishScene.StartAsync();
        SmallSite.Write(scene.Site, SmallSite.Files("newer"), "2026-10-02");
        await scene.RunAsync(SiteAlone);
        SmallSite.Write(scene.Site, SmallSite.Files());

        Assert.Contains("branch gh-pages has the site of 2026-10-02, newer than this one of 2026-10-01", await Refused(scene, SiteAlone), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_lacks_an_observation_of_the_repository_does_not_overwrite_it()
    {
        await using var scene = await PublishScene.StartAsync();
        scene.Observe("2026-09-01", "2026-09-15", "2026-10-01");
        await scene.RunAsync();
        scene.Observe("2026-09-01", "2026-10-01");

        Assert.StartsWith("the repository has observations that the data folder does not have", await Refused(scene), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_that_is_newer_than_the_site_is_built_first()
    {
        await using var scene = await PublishScene.StartAsync();
        scene.Observe("2026-09-01", "2026-10-01", "2026-10-02");

        Assert.EndsWith("is 2026-10-02, the site is made from 2026-10-01; run 'permfeed build', then publish", await Refused(scene), StringComparison.Ordinal);
        Assert.Empty(scene.Server.Requests);
    }

    [Theory]
    [InlineData("index.html", "not a whole site")]
    [InlineData("SHA256SUMS", "not a whole site")]
    public async Task A_site_that_is_not_what_its_manifest_says_goes_nowhere(string damaged, string problem)
    {
        await using var scene = await PublishScene.StartAsync();
        await File.AppendAllTextAsync(Path.Combine(scene.Site, damaged), "x", TestContext.Current.CancellationToken);

        Assert.Contains(problem, await Refused(scene), StringComparison.Ordinal);
        Assert.Empty(scene.Server.Requests);
    }

    [Fact]
    public async Task An_answer_that_leads_elsewhere_does_not_carry_the_token_there()
    {
        await using var scene = await PublishScene.StartAsync();
        scene.Server.Faults = _ => new Fault(false, 307, "Moved", ("Location", "http://127.0.0.1:9/repositories/1"));

        Assert.StartsWith("an answer of GitHub leads to http://127.0.0.1:9; expected http://127.0.0.1:", await Refused(scene), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("a\nb")]
    public void What_cannot_be_a_token_is_none(string text) =>
        Assert.DoesNotContain("word", Assert.Throws<PermFeedException>(() => new GitHubToken(text)).Message, StringComparison.Ordinal);

    private static PublishOptions SiteAlone(PublishOptions options) => options with { ToGitHub = options.ToGitHub! with { DataPath = "" } };

    private static async Task<string> Refused(PublishScene scene, Func<PublishOptions, PublishOptions>? change = null, string token = FakeGitHub.Token)
    {
        var before = scene.Repository.Head(PublishScene.SiteBranch)?.Sha;
        var error = await Assert.ThrowsAnyAsync<PermFeedException>(() => scene.RunAsync(change, token));
        Assert.Equal(before, scene.Repository.Head(PublishScene.SiteBranch)?.Sha);
        return error.Message;
    }
}
