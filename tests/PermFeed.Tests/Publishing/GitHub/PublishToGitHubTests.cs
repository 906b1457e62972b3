using LibGit2Sharp;
using PermFeed.Publishing;
using PermFeed.Publishing.GitHub;

namespace PermFeed.Tests.Publishing.GitHub;

/// <summary>Branches on a GitHub that works.</summary>
public sealed class PublishToGitHubTests
{
    [Fact]
    public async Task The_first_publish_makes_the_site_branch_and_one_commit_on_each()
    {
        await using var scene = await PublishScene.StartAsync();

        var result = (await scene.RunAsync()).GitHub!;

        scene.AssertPublished();
        Assert.Equal(["Publish the site of 2026-10-01"], scene.Repository.Commits(PublishScene.SiteBranch).Select(commit => commit.Message));
        Assert.Equal(["Record the observation of 2026-10-01", "Begin"], scene.Repository.Commits("main").Select(commit => commit.Message));
        Assert.Equal((PublishOutcome.Published, PublishOutcome.Published), (result.Site!.Outcome, result.Data!.Outcome));
        Assert.Equal(scene.Repository.Head(PublishScene.SiteBranch)!.Sha, result.Site.Commit);
        Assert.Equal("code", System.Text.Encoding.UTF8.GetString(scene.Repository.Files("main")["src/Program.cs"]));
        Assert.Equal(Mode.ExecutableFile, scene.Repository.Head("main")!["README.md"].Mode);
    }

    [Fact]
    public async Task The_same_edition_again_writes_nothing()
    {
        await using var scene = await PublishScene.StartAsync();
        await scene.RunAsync();
        var before = scene.Server.Requests.Count;

        var result = (await scene.RunAsync()).GitHub!;

        Assert.DoesNotContain(scene.Server.Requests.Skip(before), request => request.Method != "GET");
        Assert.Equal((0, PublishOutcome.Unchanged, PublishOutcome.Unchanged), (result.Writes, result.Site!.Outcome, result.Data!.Outcome));
    }

    [Fact]
    public async Task Of_a_changed_site_only_what_changed_is_uploaded()
    {
        await using var scene = await PublishScene.StartAsync();
        await scene.RunAsync();
        var files = SmallSite.Files();
        files["index.html"] = "<!doctype html><title>new</title>"u8.ToArray();
        SmallSite.Write(scene.Site, files);

        var result = (await scene.RunAsync()).GitHub!;

        scene.AssertPublished();
        // The page, the manifest and the checksums
        Assert.Equal((3, PublishOutcome.Unchanged), (result.Site!.Uploaded, result.Data!.Outcome));
        Assert.Equal(2, scene.Repository.Commits(PublishScene.SiteBranch).Count);
    }

    [Fact]
    public async Task A_file_that_is_no_longer_built_is_taken_away_and_the_domain_stays()
    {
        await using var scene = await PublishScene.StartAsync();
        await scene.RunAsync();
        scene.Repository.Push(PublishScene.SiteBranch, "Create CNAME", tree => tree.Add("CNAME", scene.Repository.Blob("feed.example"), Mode.NonExecutableFile));
        var files = SmallSite.Files();
        files.Remove("feeds/recap.rss");
        SmallSite.Write(scene.Site, files);

        await scene.RunAsync();

        scene.AssertPublished();
        Assert.Equal("feed.example", System.Text.Encoding.UTF8.GetString(scene.Repository.Files(PublishScene.SiteBranch)["CNAME"]));
    }

    [Fact]
    public async Task A_rule_that_somebody_merged_meanwhile_stays()
    {
        await using var scene = await PublishScene.StartAsync();
        await scene.RunAsync();
        scene.Repository.Push("main", "Mend a rule", tree => tree.Add("data/rules/s3/example.yaml", scene.Repository.Blob("verdict: sensitive\n"), Mode.NonExecutableFile));
        scene.Observe("2026-09-01", "2026-10-01");
        await File.WriteAllTextAsync(scene.Prepared("changes/2026-09.jsonl"), "{}\n", TestContext.Current.CancellationToken);

        var data = (await scene.RunAsync()).GitHub!.Data!;

        Assert.Equal(PublishOutcome.Published, data.Outcome);
        Assert.Equal("verdict: sensitive\n", System.Text.Encoding.UTF8.GetString(scene.Repository.Files("main")["data/rules/s3/example.yaml"]));
        Assert.Contains("data/changes/2026-09.jsonl", scene.Repository.Files("main").Keys);
        Assert.Equal(PublishOutcome.Unchanged, (await scene.RunAsync()).GitHub!.Data!.Outcome);
    }

    [Fact]
    public async Task An_empty_repository_is_begun_first()
    {
        await using var scene = await PublishScene.StartAsync(empty: true);

        await scene.RunAsync();

        scene.AssertPublished();
        Assert.Equal(["Record the observation of 2026-10-01", "Begin"], scene.Repository.Commits("main").Select(commit => commit.Message));
        Assert.Single(scene.Repository.Commits(PublishScene.SiteBranch));
    }

    [Fact]
    public async Task Three_thousand_files_need_few_writing_requests_and_never_many_at_once()
    {
        await using var scene = await PublishScene.StartAsync();
        var files = SmallSite.Files();
        for (var number = 0; number < 3000; number++)
            files[$"services/{number % 300}/{number}.json"] = System.Text.Encoding.UTF8.GetBytes($$"""{"number":{{number}}}""");
        SmallSite.Write(scene.Site, files);

        var result = (await scene.RunAsync()).GitHub!;

        scene.AssertPublished();
        Assert.InRange(result.Writes, 1, 30);
        Assert.InRange(scene.Server.MostAtOnce, 1, RequestPace.AtOnce);
        Assert.Equal(PublishOutcome.Unchanged, (await scene.RunAsync()).GitHub!.Site!.Outcome);
    }

    [Fact]
    public async Task A_listing_that_GitHub_cuts_off_is_walked_folder_by_folder()
    {
        await using var scene = await PublishScene.StartAsync();
        await scene.RunAsync();
        scene.Repository.LongestListing = 3;
        var files = SmallSite.Files();
        files["index.html"] = "<!doctype html>"u8.ToArray();
        SmallSite.Write(scene.Site, files);

        Assert.Equal(3, (await scene.RunAsync()).GitHub!.Site!.Uploaded);
        scene.AssertPublished();
    }

    [Fact]
    public async Task Pictures_alone_are_paced_below_the_limit_of_writing_requests()
    {
        await using var scene = await PublishScene.StartAsync();
        var files = SmallSite.Files();
        for (var number = 0; number < 130; number++)
            files[$"assets/{number}.png"] = [.. SmallSite.Picture, (byte)number];
        SmallSite.Write(scene.Site, files);
        var start = scene.Clock.GetUtcNow();

        await scene.RunAsync();

        scene.AssertPublished();
        Assert.InRange(scene.Clock.GetUtcNow() - start, TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(15));
    }

    [Fact]
    public async Task A_dry_run_reads_and_tells_and_writes_nothing()
    {
        await using var scene = await PublishScene.StartAsync();

        var result = (await scene.RunAsync(options => options with { DryRun = true, Release = EditionChoice.Newest, Announce = EditionChoice.Newest })).GitHub!;

        Assert.DoesNotContain(scene.Server.Requests, request => request.Method != "GET");
        Assert.Equal(
            [PublishOutcome.Planned, PublishOutcome.Planned, PublishOutcome.Planned, PublishOutcome.Planned],
            [result.Site!.Outcome, result.Data!.Outcome, result.Release!.Outcome, result.Announcement!.Outcome]);
        Assert.Equal(11, result.Site.Uploaded);
    }

    [Fact]
    public async Task What_is_left_out_is_left_alone()
    {
        await using var scene = await PublishScene.StartAsync();

        var result = (await scene.RunAsync(options => options with { ToGitHub = options.ToGitHub! with { SiteBranch = "", DataPath = "" } })).GitHub!;

        Assert.Equal((null, null, 0), (result.Site, result.Data, result.Writes));
    }
}
