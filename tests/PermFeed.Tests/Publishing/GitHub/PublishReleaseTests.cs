using System.IO.Compression;
using PermFeed.Publishing;
using PermFeed.Publishing.GitHub;
using PermFeed.Tests.Publishing.GitHub.Fake;

namespace PermFeed.Tests.Publishing.GitHub;

/// <summary>Releases and announcements.</summary>
public sealed class PublishReleaseTests
{
    private const string Assets = "/repos/{owner}/{repo}/releases/{release_id}/assets";

    [Fact]
    public async Task An_edition_is_released_with_its_recap_and_its_files()
    {
        await using var scene = await PublishScene.StartAsync();

        var result = (await ReleaseAsync(scene)).GitHub!;

        var release = Assert.Single(scene.Repository.Releases);
        Assert.Equal(("2026-09", "New AWS permissions in September 2026", false), (release.Tag, release.Name, release.Draft));
        Assert.StartsWith("**Two new privileged actions.** One is first.", release.Body, StringComparison.Ordinal);
        Assert.Contains("Read it at https://feed.example/permissions/recaps/2026-09/.", release.Body, StringComparison.Ordinal);
        Assert.Equal(result.Data!.Commit, scene.Repository.Git.Tags["2026-09"].Target.Sha);
        Assert.Equal(["SHA256SUMS", "permfeed-2026-09.zip"], release.Assets.Select(asset => asset.Name).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["SHA256SUMS", "catalog.json", "changes.json", "controls/deny-scp-1.json", "recap.md"],
            Names(release.Assets.Single(asset => asset.Name.EndsWith(".zip", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_release_is_made_once_and_stays_as_it_was_announced()
    {
        await using var scene = await PublishScene.StartAsync();
        await ReleaseAsync(scene);
        var assets = scene.Repository.Releases[0].Assets.ToList();
        SmallSite.Write(scene.Site, SmallSite.Files("judged better"));

        var again = (await ReleaseAsync(scene)).GitHub!;

        Assert.Equal(PublishOutcome.Unchanged, again.Release!.Outcome);
        Assert.Equal(assets, Assert.Single(scene.Repository.Releases).Assets);
        Assert.Equal(0, (await ReleaseAsync(scene)).GitHub!.Writes);
    }

    [Fact]
    public async Task A_release_without_files_gets_them()
    {
        await using var scene = await PublishScene.StartAsync();
        await ReleaseAsync(scene);
        scene.Repository.Releases[0].Assets.Clear();

        Assert.Equal(PublishOutcome.Published, (await ReleaseAsync(scene)).GitHub!.Release!.Outcome);
        Assert.Equal(2, Assert.Single(scene.Repository.Releases).Assets.Count);
    }

    [Fact]
    public async Task A_half_uploaded_file_is_uploaded_again()
    {
        await using var scene = await PublishScene.StartAsync();
        await ReleaseAsync(scene);
        var (half, whole) = (scene.Repository.Releases[0].Assets[0], scene.Repository.Releases[0].Assets[1]);
        half.State = FakeAsset.Starter;

        await ReleaseAsync(scene);

        Assert.DoesNotContain(half, scene.Repository.Releases[0].Assets);
        Assert.Contains(whole, scene.Repository.Releases[0].Assets);
        Assert.All(scene.Repository.Releases[0].Assets, asset => Assert.Equal(FakeAsset.Uploaded, asset.State));
    }

    [Fact]
    public async Task A_draft_of_another_content_that_was_left_behind_is_filled_anew()
    {
        await using var scene = await PublishScene.StartAsync();
        using var kill = new CancellationTokenSource();
        var uploads = 0;
        scene.Server.Faults = request =>
        {
            if (request.Template != Assets || ++uploads < 2)
                return null;
            kill.Cancel();
            return Fault.Cut;
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => scene.RunUntilAsync(kill.Token, Released));
        var old = Assert.Single(Assert.Single(scene.Repository.Releases).Assets);
        Assert.True(scene.Repository.Releases[0].Draft);
        scene.Server.Faults = _ => null;
        SmallSite.Write(scene.Site, SmallSite.Files("judged better"));

        await ReleaseAsync(scene);

        var release = Assert.Single(scene.Repository.Releases);
        Assert.False(release.Draft);
        Assert.DoesNotContain(old, release.Assets);
        Assert.Contains("One is judged better.", release.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_that_are_lost_make_nothing_double()
    {
        await using var scene = await PublishScene.StartAsync();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        scene.Server.Faults = request => request.Writes && seen.Add($"{request.Method} {request.Template} {request.Query.GetValueOrDefault("name")}") ? Fault.LostAnswer : null;

        await ReleaseAsync(scene);

        var release = Assert.Single(scene.Repository.Releases);
        Assert.Equal((false, 2), (release.Draft, release.Assets.Count));
        Assert.Single(scene.Repository.Issues);
        scene.AssertPublished();
    }

    [Fact]
    public async Task The_same_files_give_the_same_archive()
    {
        await using var scene = await PublishScene.StartAsync();
        var site = await BuiltSite.ReadAsync(scene.Site, TestContext.Current.CancellationToken);
        _ = Month.TryParse("2026-09", out var month);

        Assert.Equal(EditionBundle.Of(site, month).Assets[0].Content, EditionBundle.Of(site, month).Assets[0].Content);
    }

    [Fact]
    public async Task A_month_that_is_not_over_is_not_released()
    {
        await using var scene = await PublishScene.StartAsync();
        SmallSite.Write(scene.Site, SmallSite.Files(), "2026-09-30");
        scene.Observe("2026-09-01", "2026-09-30");
        _ = Month.TryParse("2026-09", out var month);

        var error = await Assert.ThrowsAsync<PermFeedException>(() => scene.RunAsync(options => options with { Release = new EditionChoice(month) }));

        Assert.Equal("edition 2026-09 is not complete: the newest observation is 2026-09-30, and it takes one of 2026-10-01 or later", error.Message);
        await ReleaseAsync(scene);
        Assert.Equal("2026-08", Assert.Single(scene.Repository.Releases).Tag);
    }

    [Fact]
    public async Task A_recap_that_is_too_long_for_notes_is_cut_between_paragraphs()
    {
        await using var scene = await PublishScene.StartAsync();
        var files = SmallSite.Files();
        files["recaps/2026-09/index.md"] = System.Text.Encoding.UTF8.GetBytes("# Title\n\n" + string.Concat(Enumerable.Range(0, 10_000).Select(number => $"Paragraph {number} of many.\n\n")));
        SmallSite.Write(scene.Site, files);

        await ReleaseAsync(scene);

        var body = scene.Repository.Releases[0].Body;
        Assert.InRange(body.Length, 110_000, 120_000);
        Assert.Matches("Paragraph [0-9]+ of many\\.\n\nThis is not all: https://feed\\.example/permissions/recaps/2026-09/ ", body);
    }

    [Fact]
    public async Task An_edition_is_announced_once_even_among_many_issues()
    {
        await using var scene = await PublishScene.StartAsync();
        await ReleaseAsync(scene);
        var announcement = Assert.Single(scene.Repository.Issues);
        for (var number = 0; number < 230; number++)
            scene.Repository.Issues.Add(new FakeIssue { Number = scene.Repository.NextId(), CreatedAt = scene.Repository.Now, Title = "A question", Body = "" });
        announcement.Title = "Renamed by a person";

        Assert.Equal(PublishOutcome.Unchanged, (await ReleaseAsync(scene)).GitHub!.Announcement!.Outcome);
        Assert.Equal(
            "**Two new privileged actions.** One is first.\n\n- Recap: https://feed.example/permissions/recaps/2026-09/\n- Release: https://github.example/example-org/feed/releases/tag/2026-09\n\n<!-- permfeed-announcement 2026-09 -->\n",
            announcement.Body);
        Assert.Equal(231, scene.Repository.Issues.Count);
    }

    private static Task<PublishResult> ReleaseAsync(PublishScene scene) => scene.RunAsync(Released);

    private static PublishOptions Released(PublishOptions options) => options with { Release = EditionChoice.Newest, Announce = EditionChoice.Newest };

    private static IEnumerable<string> Names(FakeAsset archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive.Content));
        return [.. zip.Entries.Select(entry => entry.FullName["permfeed-2026-09/".Length..]).Order(StringComparer.Ordinal)];
    }
}
