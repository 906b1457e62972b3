using System.Net;
using Octokit;

namespace PermFeed.Publishing.GitHub;

/// <summary>
/// A release per edition. It is prepared as a draft and shown when all its files are there, so nobody sees half of one. Once shown it stays as it
/// was announced, also when a better rule would judge its month otherwise today; the site shows that.
/// </summary>
internal sealed class Releases(GitHubRequests requests, GitHubTarget target, bool dryRun)
{
    private const string Uploaded = "uploaded";
    private const int MostTries = 5;
    private const int PageSize = 100;
    private const int MostPages = 10;

    /// <param name="bundle">What is released.</param>
    /// <param name="commit">What the tag names.</param>
    public async Task<PublishedItem> PublishAsync(EditionBundle bundle, string commit)
    {
        var tag = bundle.Month.ToString();
        for (var attempt = 1; attempt <= MostTries; attempt++)
        {
            var release = await FindAsync(tag);
            if (release is not null && IsWhole(release, bundle))
                return new PublishedItem(tag, attempt == 1 ? PublishOutcome.Unchanged : PublishOutcome.Published, new Uri(release.HtmlUrl));
            if (dryRun)
                return new PublishedItem(tag, PublishOutcome.Planned, null);
            try
            {
                release = await CompleteAsync(release ?? await DraftAsync(bundle, tag, commit), bundle);
                return new PublishedItem(tag, PublishOutcome.Published, new Uri(release.HtmlUrl));
            }
            catch (Exception e) when (e is LostAnswerException || (e is GitHubRefusedException refused && refused.Says("already_exists")))
            {
                // Something of it may be there now
                await requests.BackOffAsync(attempt);
            }
        }

        throw new PermFeedException($"release {tag} could not be completed in {MostTries} tries; the next run completes it");
    }

    // A draft has no tag yet, so only the list shows it
    private async Task<Release?> FindAsync(string tag)
    {
        if (await requests.FindAsync($"reading release {tag}", client => client.Repository.Release.Get(target.Owner, target.Name, tag)) is { } shown)
            return shown;
        for (var page = 1; page <= MostPages; page++)
        {
            var options = new ApiOptions { PageSize = PageSize, PageCount = 1, StartPage = page };
            var found = await requests.ReadAsync("listing releases", client => client.Repository.Release.GetAll(target.Owner, target.Name, options));
            if (found.Where(release => release.TagName == tag).MinBy(release => release.Id) is { } draft)
                return draft;
            if (found.Count < PageSize)
                break;
        }

        return null;
    }

    private static bool IsWhole(Release release, EditionBundle bundle) =>
        !release.Draft && bundle.Assets.All(asset => release.Assets.Any(there => there.Name == asset.Name && there.State == Uploaded));

    private Task<Release> DraftAsync(EditionBundle bundle, string tag, string commit) => requests.WriteOnceAsync($"drafting release {tag}", client =>
        client.Repository.Release.Create(target.Owner, target.Name, new NewRelease(tag) { Name = bundle.Title, Body = ReleaseNotes.Of(bundle), TargetCommitish = commit, Draft = true }));

    // Files of another content go first, then the notes say which content it is, then its files come: in any other order a run that
    // breaks off could leave files that the next one takes for its own
    private async Task<Release> CompleteAsync(Release release, EditionBundle bundle)
    {
        var known = release.Body?.Contains(ReleaseNotes.Marker(bundle), StringComparison.Ordinal) == true;
        var kept = new HashSet<string>(StringComparer.Ordinal);
        foreach (var there in release.Assets)
        {
            if (bundle.Assets.FirstOrDefault(asset => asset.Name == there.Name) is not { Name: not null } wanted)
                continue;
            if (known && there.State == Uploaded && there.Size == wanted.Content.Length)
                kept.Add(there.Name);
            else
                await DeleteAsync(there);
        }

        if (!known)
            release = await EditAsync(release, new ReleaseUpdate { Body = ReleaseNotes.Of(bundle) });
        foreach (var (name, type, content) in bundle.Assets.Where(asset => !kept.Contains(asset.Name)))
            await UploadAsync(release, name, type, content);
        return release.Draft ? await EditAsync(release, new ReleaseUpdate { Draft = false }) : release;
    }

    private async Task DeleteAsync(ReleaseAsset asset)
    {
        try
        {
            await requests.WriteAsync($"deleting {asset.Name}", async client =>
            {
                await client.Repository.Release.DeleteAsset(target.Owner, target.Name, asset.Id);
                return true;
            });
        }
        catch (GitHubRefusedException e) when (e.Status is HttpStatusCode.NotFound)
        {
            // Gone already, by a request whose answer was lost
        }
    }

    private Task<Release> EditAsync(Release release, ReleaseUpdate update) => requests.WriteAsync(
        $"editing release {release.TagName}", client => client.Repository.Release.Edit(target.Owner, target.Name, release.Id, update));

    private async Task UploadAsync(Release release, string name, string type, byte[] content)
    {
        var stored = await requests.WriteOnceAsync($"uploading {name}", async client =>
        {
            using var stream = new MemoryStream(content, writable: false);
            return await client.Repository.Release.UploadAsset(release, new ReleaseAssetUpload(name, type, stream, null));
        });
        if (stored.Size != content.Length || stored.State != Uploaded)
            throw new PermFeedException($"{name}: expected {content.Length} bytes uploaded, GitHub has {stored.Size} in state '{Printable.Of(stored.State)}'; the next run completes the release");
    }
}
