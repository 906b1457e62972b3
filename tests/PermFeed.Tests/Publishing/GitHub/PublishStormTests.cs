using PermFeed.Publishing.GitHub;
using PermFeed.Tests.Publishing.GitHub.Fake;

namespace PermFeed.Tests.Publishing.GitHub;

/// <summary>A thousand publishing runs in which anything goes wrong: nothing is lost, nothing double, nothing half.</summary>
public sealed class PublishStormTests
{
    private const int Repositories = 52;
    private const int RunsEach = 20;

    [Fact]
    public async Task A_thousand_runs_with_random_faults_lose_nothing_and_double_nothing()
    {
        var (whole, broken) = (0, 0);
        await Parallel.ForEachAsync(Enumerable.Range(1, Repositories), new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = TestContext.Current.CancellationToken }, async (seed, _) =>
        {
            var (good, bad) = await WeatherAsync(seed);
            Interlocked.Add(ref whole, good);
            Interlocked.Add(ref broken, bad);
        });

        Assert.Equal(Repositories * RunsEach, whole + broken);
        // A storm in which all runs go well, or none, proves little
        Assert.InRange(broken, Repositories, Repositories * RunsEach / 2);
    }

    private static async Task<(int Good, int Bad)> WeatherAsync(int seed)
    {
        await using var scene = await PublishScene.StartAsync(empty: seed % 5 == 0);
        var (random, good) = (new Random(seed), 0);
        var (faults, day) = (new RandomFaults(scene.Repository, seed), 1);
        var offered = seed % 4 == 0;
        scene.Server.Faults = _ => faults.Next();
        scene.Remember();
        for (var run = 0; run < RunsEach; run++)
        {
            if (random.Next(2) == 0)
                Observe(scene, ++day);
            faults.Frequency = random.Next(0, 25);
            if (await RunAsync(scene, random, offered))
                good++;
        }

        faults.Frequency = 0;
        await Publish(scene, offered, CancellationToken.None);
        AssertWhole(scene, offered, faults.Pushed);
        var again = await Publish(scene, offered, CancellationToken.None);
        Assert.Equal(0, again.GitHub!.Writes);
        return (good, RunsEach - good);
    }

    private static async Task<bool> RunAsync(PublishScene scene, Random random, bool offered)
    {
        using var kill = new CancellationTokenSource();
        if (random.Next(10) == 0)
            kill.CancelAfter(random.Next(1, 60));
        var good = true;
        try
        {
            await Publish(scene, offered, kill.Token);
        }
        catch (Exception e) when (e is PermFeedException or OperationCanceledException)
        {
            good = false;
        }

        scene.AssertSomeEdition();
        return good;
    }

    private static Task<PublishResult> Publish(PublishScene scene, bool offered, CancellationToken kill) => scene.RunUntilAsync(
        kill, options => options with { Release = EditionChoice.Newest, Announce = EditionChoice.Newest, ToGitHub = options.ToGitHub! with { PullRequest = offered } });

    private static void AssertNothingTwice(PublishScene scene)
    {
        lock (scene.Repository.State)
        {
            foreach (var branch in scene.Repository.Git.Branches)
                Assert.All(branch.Commits.SelectMany(commit => commit.Parents.Take(1).Select(parent => (commit, parent))), pair => Assert.NotEqual(pair.parent.Tree.Id, pair.commit.Tree.Id));
            Assert.All(scene.Repository.Releases.CountBy(release => release.Tag), tag => Assert.Equal(1, tag.Value));
            Assert.All(scene.Repository.Issues.Where(issue => issue.Head is null).CountBy(issue => issue.Title), title => Assert.Equal(1, title.Value));
            Assert.InRange(scene.Repository.Issues.Count(issue => issue is { Head: not null, Open: true }), 0, 1);
        }
    }

    private static void AssertWhole(PublishScene scene, bool offered, int pushed)
    {
        if (offered && scene.Repository.Issues.Find(issue => issue.Head is not null) is { Head: { } head })
            scene.Repository.SetBranch("main", scene.Repository.Head(head)!);
        scene.AssertPublished();
        AssertNothingTwice(scene);
        if (!offered)
            Assert.Equal(pushed, scene.Repository.Files("main").Keys.Count(path => path.StartsWith("others/", StringComparison.Ordinal)));
        var release = Assert.Single(scene.Repository.Releases);
        Assert.Equal((false, 2), (release.Draft, release.Assets.Count(asset => asset.State == FakeAsset.Uploaded)));
        Assert.Single(scene.Repository.Issues, issue => issue.Head is null);
    }

    private static void Observe(PublishScene scene, int day)
    {
        scene.Observe(["2026-09-01", .. Enumerable.Range(1, day).Select(number => $"2026-10-{number:00}")]);
        SmallSite.Write(scene.Site, SmallSite.Files($"word {day}"), $"2026-10-{day:00}");
        scene.Remember();
    }
}
