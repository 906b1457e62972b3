using System.Globalization;
using Octokit;

namespace PermFeed.Publishing.GitHub;

/// <summary>One issue per edition, for those who watch the repository.</summary>
internal sealed class Announcements(GitHubRequests requests, GitHubTarget target, bool dryRun)
{
    private const int MostTries = 5;
    private const int PageSize = 100;

    public async Task<PublishedItem> PublishAsync(EditionBundle bundle, Uri? release)
    {
        for (var attempt = 1; attempt <= MostTries; attempt++)
        {
            if (await FindAsync(bundle) is { } found)
                return new PublishedItem(found.Title, attempt == 1 ? PublishOutcome.Unchanged : PublishOutcome.Published, new Uri(found.HtmlUrl));
            if (dryRun)
                return new PublishedItem(bundle.Title, PublishOutcome.Planned, null);
            try
            {
                var issue = new NewIssue(bundle.Title) { Body = ReleaseNotes.Announcement(bundle, release) };
                var made = await requests.WriteOnceAsync("announcing the edition", client => client.Issue.Create(target.Owner, target.Name, issue));
                return new PublishedItem(made.Title, PublishOutcome.Published, new Uri(made.HtmlUrl));
            }
            catch (LostAnswerException)
            {
                await requests.BackOffAsync(attempt);
            }
        }

        throw new PermFeedException($"edition {bundle.Month} could not be announced in {MostTries} tries; the next run announces it");
    }

    // By the list, newest first: the search index is minutes late. No announcement is older than its month.
    private async Task<Issue?> FindAsync(EditionBundle bundle)
    {
        var marker = ReleaseNotes.AnnouncementMarker(bundle.Month);
        for (var page = 1; ; page++)
        {
            var found = await PageAsync(page);
            if (found.FirstOrDefault(issue => issue.PullRequest is null && IsIt(issue, bundle, marker)) is { } announced)
                return announced;
            if (found.Count < PageSize || Month.Of(DateOnly.FromDateTime(found[^1].CreatedAt.UtcDateTime)).CompareTo(bundle.Month) < 0)
                return null;
        }
    }

    private static bool IsIt(Issue issue, EditionBundle bundle, string marker) =>
        issue.Title == bundle.Title || issue.Body?.Contains(marker, StringComparison.Ordinal) == true;

    private Task<List<Issue>> PageAsync(int page)
    {
        var parameters = new Dictionary<string, string>
        {
            ["state"] = "all",
            ["sort"] = "created",
            ["direction"] = "desc",
            ["per_page"] = PageSize.ToString(CultureInfo.InvariantCulture),
            ["page"] = page.ToString(CultureInfo.InvariantCulture),
        };
        var address = new Uri($"repos/{target.Owner}/{target.Name}/issues", UriKind.Relative);
        return requests.ReadAsync("listing issues", async client => (await client.Connection.Get<List<Issue>>(address, parameters)).Body);
    }
}
