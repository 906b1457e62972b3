using LibGit2Sharp;
using PermFeed.Publishing;
using PermFeed.Tests.Publishing.GitHub.Fake;

namespace PermFeed.Tests.Publishing.GitHub;

/// <summary>Data that a person merges.</summary>
public sealed class PublishPullRequestTests
{
    private const string Branch = "permfeed/2026-10-01";

    [Fact]
    public async Task The_data_is_offered_then_updated_then_left_alone()
    {
        await using var scene = await PublishScene.StartAsync();

        var opened = (await OfferAsync(scene)).GitHub!;
        Assert.Equal((PublishOutcome.Published, Branch), (opened.PullRequest!.Outcome, opened.Data!.Branch));
        Assert.Single(scene.Repository.Commits("main"));

        Observe(scene, "2026-10-02");
        var updated = (await OfferAsync(scene)).GitHub!;
        Assert.Equal((PublishOutcome.Published, "Record observations up to 2026-10-02", Branch), (updated.PullRequest!.Outcome, updated.PullRequest.Title, updated.Data!.Branch));
        Assert.Equal(3, scene.Repository.Commits(Branch).Count);

        Assert.Equal((0, PublishOutcome.Unchanged), ((await OfferAsync(scene)).GitHub!.Writes, (await OfferAsync(scene)).GitHub!.PullRequest!.Outcome));
        Assert.Single(scene.Repository.Issues);
    }

    [Fact]
    public async Task Merged_data_is_not_offered_again()
    {
        await using var scene = await PublishScene.StartAsync();
        await OfferAsync(scene);
        scene.Repository.SetBranch("main", scene.Repository.Head(Branch)!);
        scene.Repository.Issues[0].Open = false;

        var again = (await OfferAsync(scene)).GitHub!;

        Assert.Equal((0, null, PublishOutcome.Unchanged), (again.Writes, again.PullRequest, again.Data!.Outcome));
        scene.AssertPublished();
    }

    [Fact]
    public async Task Declined_data_is_not_offered_again_but_what_comes_after_is()
    {
        await using var scene = await PublishScene.StartAsync();
        await OfferAsync(scene);
        scene.Repository.Issues[0].Open = false;

        Assert.Equal(0, (await OfferAsync(scene)).GitHub!.Writes);
        Assert.Single(scene.Repository.Issues);
        Observe(scene, "2026-10-02");
        await OfferAsync(scene);
        Assert.Equal(["permfeed/2026-10-01", "permfeed/2026-10-02"], scene.Repository.Issues.Select(issue => issue.Head));
    }

    [Fact]
    public async Task A_base_that_moved_on_is_merged_into_the_offer()
    {
        await using var scene = await PublishScene.StartAsync();
        await OfferAsync(scene);
        var moved = scene.Repository.Push("main", "Fix a rule", tree => tree.Add("src/Other.cs", scene.Repository.Blob("other"), Mode.NonExecutableFile));
        Observe(scene, "2026-10-02");

        await OfferAsync(scene);

        var head = scene.Repository.Head(Branch)!;
        Assert.Equal([scene.Repository.Commits(Branch)[1].Sha, moved.Sha], head.Parents.Select(parent => parent.Sha));
        Assert.True(scene.Repository.Files(Branch).ContainsKey("src/Other.cs"));
        Assert.Equal(moved.Sha, scene.Repository.Git.ObjectDatabase.FindMergeBase(head, moved).Sha);
    }

    [Fact]
    public async Task A_pull_request_of_a_fork_is_not_taken_for_ours()
    {
        await using var scene = await PublishScene.StartAsync();
        scene.Repository.Issues.Add(new FakeIssue
        {
            Number = scene.Repository.NextId(),
            CreatedAt = scene.Repository.Now,
            Title = "Record observations up to 2026-09-30",
            Body = "",
            Head = "permfeed/evil",
            Base = "main",
            HeadRepository = "stranger/feed",
        });

        await OfferAsync(scene);

        Assert.Equal(["permfeed/evil", Branch], scene.Repository.Issues.Select(issue => issue.Head));
    }

    [Fact]
    public async Task A_run_that_broke_off_between_branch_and_pull_request_is_completed()
    {
        await using var scene = await PublishScene.StartAsync();
        scene.Server.Faults = request => request is { Method: "POST", Template: "/repos/{owner}/{repo}/pulls" } ? Fault.BadGateway : null;
        await Assert.ThrowsAsync<PermFeedException>(() => OfferAsync(scene));
        Assert.NotNull(scene.Repository.Head(Branch));
        scene.Server.Faults = _ => null;

        await OfferAsync(scene);

        Assert.Single(scene.Repository.Issues);
        Assert.Equal(2, scene.Repository.Commits(Branch).Count);
    }

    private static void Observe(PublishScene scene, string day)
    {
        scene.Observe("2026-09-01", "2026-10-01", day);
        SmallSite.Write(scene.Site, SmallSite.Files(), day);
    }

    private static Task<PublishResult> OfferAsync(PublishScene scene) => scene.RunAsync(options => options with { ToGitHub = options.ToGitHub! with { PullRequest = true } });
}
