using LibGit2Sharp;
using PermFeed.Tests.Publishing.GitHub.Fake;

namespace PermFeed.Tests.Publishing.GitHub;

/// <summary>Branches when GitHub, the network or somebody else gets in the way: the old edition or the new one, and the next run completes.</summary>
public sealed class PublishFaultTests
{
    private const string Refs = "/repos/{owner}/{repo}/git/refs/{ref}";
    private const string Trees = "/repos/{owner}/{repo}/git/trees";

    [Fact]
    public async Task Somebody_who_pushes_first_keeps_his_commit_and_ours_follows()
    {
        await using var scene = await PublishScene.StartAsync();
        Once(scene, request => request.Template == Refs && request.Parts["ref"] == "heads/main", () =>
        {
            scene.Repository.Push("main", "Fix a rule", tree => tree.Add("src/Other.cs", scene.Repository.Blob("other"), Mode.NonExecutableFile));
            return null;
        });

        await scene.RunAsync();

        scene.AssertPublished();
        Assert.Equal(["Record the observation of 2026-10-01", "Fix a rule", "Begin"], scene.Repository.Commits("main").Select(commit => commit.Message));
        Assert.True(scene.Repository.Files("main").ContainsKey("src/Other.cs"));
    }

    [Fact]
    public async Task A_branch_that_never_stands_still_is_given_up()
    {
        await using var scene = await PublishScene.StartAsync();
        scene.Server.Faults = request =>
        {
            if (request is { Writes: true, Template: Refs })
                scene.Repository.Push("main", "Again", tree => tree.Add("src/Count.cs", scene.Repository.Blob($"{request.Number}"), Mode.NonExecutableFile));
            return null;
        };

        var error = await Assert.ThrowsAsync<PermFeedException>(() => scene.RunAsync());

        Assert.Contains("branch main was moved by somebody else", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(scene.Repository.Files("main").Keys, path => path.StartsWith("data/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_secondary_limit_is_waited_for_as_long_as_it_says()
    {
        await using var scene = await PublishScene.StartAsync();
        Once(scene, request => request.Template == Trees, () => Fault.Secondary(90));
        var start = scene.Clock.GetUtcNow();

        await scene.RunAsync();

        scene.AssertPublished();
        Assert.InRange(scene.Clock.GetUtcNow() - start, TimeSpan.FromSeconds(90), TimeSpan.FromSeconds(200));
    }

    [Fact]
    public async Task The_primary_limit_is_waited_for_until_its_reset()
    {
        await using var scene = await PublishScene.StartAsync();
        var reset = scene.Clock.GetUtcNow().AddMinutes(10);
        Once(scene, request => !request.Writes, () => Fault.Primary(reset));

        await scene.RunAsync();

        scene.AssertPublished();
        Assert.InRange(scene.Clock.GetUtcNow(), reset, reset.AddMinutes(1));
    }

    [Fact]
    public async Task A_limit_beyond_the_patience_ends_the_run_with_its_end()
    {
        await using var scene = await PublishScene.StartAsync();
        scene.Server.Faults = _ => Fault.Primary(new DateTimeOffset(2026, 10, 1, 6, 10, 0, TimeSpan.Zero));

        var error = await Assert.ThrowsAsync<PermFeedException>(() => scene.RunAsync());

        Assert.Contains("until 2026-10-01T06:10:01Z, a wait of 53 minutes in this run; allowed are 15 (setting GitHub:PatienceMinutes)", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 502)]
    [InlineData(true, 502)]
    [InlineData(false, 0)]
    [InlineData(true, 0)]
    public async Task Every_fifth_request_goes_wrong_and_all_is_published_once(bool acts, int status)
    {
        await using var scene = await PublishScene.StartAsync();
        scene.Server.Faults = request => request.Number % 5 == 2 ? new Fault(acts, status) : null;

        await scene.RunAsync();

        scene.AssertPublished();
        Assert.Single(scene.Repository.Commits(PublishScene.SiteBranch));
        Assert.Equal(2, scene.Repository.Commits("main").Count);
    }

    [Fact]
    public async Task A_move_whose_answer_is_lost_before_somebody_else_pushes_is_not_made_twice()
    {
        await using var scene = await PublishScene.StartAsync();
        var lost = (Fault?)Fault.LostAnswer;
        scene.Server.Faults = request =>
        {
            if (request is { Writes: true, Template: Refs } && lost is not null)
                return Interlocked.Exchange(ref lost, null);
            // The first look afterwards: somebody has taken our data away again
            if (lost is null && request.Template.EndsWith("/git/ref/{ref}", StringComparison.Ordinal) && request.Parts["ref"] == "heads/main" && scene.Repository.Commits("main").Count == 2)
                scene.Repository.Push("main", "Revert", tree => tree.Remove("data"));
            return null;
        };

        await scene.RunAsync(options => options with { ToGitHub = options.ToGitHub! with { SiteBranch = "" } });

        Assert.Equal(["Revert", "Record the observation of 2026-10-01", "Begin"], scene.Repository.Commits("main").Select(commit => commit.Message));
    }

    [Theory]
    [InlineData(Trees)]
    [InlineData("/repos/{owner}/{repo}/git/blobs")]
    [InlineData("/repos/{owner}/{repo}/git/commits")]
    [InlineData(Refs)]
    [InlineData("/repos/{owner}/{repo}/git/refs")]
    public async Task Killed_anywhere_the_old_edition_stays_and_the_next_run_completes(string at)
    {
        await using var scene = await PublishScene.StartAsync();
        using var kill = new CancellationTokenSource();
        scene.Server.Faults = request =>
        {
            if (!request.Writes || request.Template != at)
                return null;
            kill.Cancel();
            return Fault.Cut;
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => scene.RunUntilAsync(kill.Token));

        scene.AssertOldOrNew();
        Assert.Null(scene.Repository.Head(PublishScene.SiteBranch));
        scene.Server.Faults = _ => null;
        await scene.RunAsync();
        scene.AssertPublished();
        Assert.Equal(2, scene.Repository.Commits("main").Count);
    }

    [Fact]
    public async Task A_server_that_is_down_ends_the_run_and_changes_nothing()
    {
        await using var scene = await PublishScene.StartAsync();
        scene.Server.Faults = request => request.Writes ? Fault.BadGateway : null;

        var error = await Assert.ThrowsAnyAsync<PermFeedException>(() => scene.RunAsync());

        Assert.Contains("no usable answer from GitHub", error.Message, StringComparison.Ordinal);
        Assert.Single(scene.Repository.Commits("main"));
    }

    [Fact]
    public async Task Too_many_files_for_one_request_go_in_smaller_ones()
    {
        await using var scene = await PublishScene.StartAsync();
        scene.Server.Faults = request => request.Template == Trees && request.Json?["tree"] is System.Text.Json.Nodes.JsonArray { Count: > 2 } tree && tree[0]!["content"] is not null ? Fault.BadGateway : null;

        await scene.RunAsync();

        scene.AssertPublished();
    }

    private static void Once(PublishScene scene, Func<FakeRequest, bool> where, Func<Fault?> fault)
    {
        var left = 1;
        scene.Server.Faults = request => where(request) && Interlocked.Decrement(ref left) >= 0 ? fault() : null;
    }
}
