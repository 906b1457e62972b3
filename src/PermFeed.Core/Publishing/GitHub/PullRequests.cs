using Octokit;

namespace PermFeed.Publishing.GitHub;

/// <summary>One open pull request with the data, on a branch named after the observation that opened it.</summary>
internal sealed class PullRequests(GitHubRequests requests, GitHubTarget target, BranchPublisher branches, bool dryRun)
{
    private const string Prefix = "permfeed/";
    private const string TitleStart = "Record observations up to ";
    private const int MostTries = 5;
    private const int PageSize = 100;

    /// <returns>The branch that holds the data, and the pull request; none when the data is merged already.</returns>
    public async Task<(PublishedBranch Branch, PublishedItem? Request)> PublishAsync(DataContent data, string dataVersion, string into, CancellationToken cancellation)
    {
        var merged = data.For(into, null, target.DataPath);
        if (await branches.HasAsync(merged))
            return (new PublishedBranch(into, PublishOutcome.Unchanged, null, merged.Files.Count, 0), null);

        var open = await OpenAsync(into);
        var name = open?.Head.Ref ?? Prefix + dataVersion;
        var branch = await branches.PublishAsync(data.For(name, into, target.DataPath), cancellation);
        if (dryRun)
            return (branch, new PublishedItem(Title(dataVersion), branch.Outcome, open is null ? null : new Uri(open.HtmlUrl)));
        if (open is null && branch.Outcome is PublishOutcome.Unchanged && await DeclinedAsync(name, into) is { } declined)
            return (branch, new PublishedItem(declined.Title, PublishOutcome.Unchanged, new Uri(declined.HtmlUrl)));
        return (branch, open is null ? await CreateAsync(name, dataVersion, into) : await RenameAsync(open, dataVersion, branch.Outcome));
    }

    // A branch of a fork can have any name, so only ours count
    private async Task<PullRequest?> OpenAsync(string into)
    {
        for (var page = 1; ; page++)
        {
            var found = await ListAsync(new() { State = ItemStateFilter.Open, Base = into, SortProperty = PullRequestSort.Created, SortDirection = SortDirection.Ascending }, page);
            if (found.FirstOrDefault(IsOurs) is { } ours)
                return ours;
            if (found.Count < PageSize)
                return null;
        }
    }

    // Closed by a person without merging: the same data is not offered twice
    private async Task<PullRequest?> DeclinedAsync(string branch, string into)
    {
        var closed = await ListAsync(new() { State = ItemStateFilter.Closed, Base = into, Head = $"{target.Owner}:{branch}", SortProperty = PullRequestSort.Created, SortDirection = SortDirection.Descending }, 1);
        return closed.FirstOrDefault(request => IsOurs(request) && request.Head.Ref == branch);
    }

    private Task<IReadOnlyList<PullRequest>> ListAsync(PullRequestRequest filter, int page) => requests.ReadAsync(
        "listing pull requests",
        client => client.PullRequest.GetAllForRepository(target.Owner, target.Name, filter, new ApiOptions { PageSize = PageSize, PageCount = 1, StartPage = page }));

    private bool IsOurs(PullRequest request) => request.Head.Ref.StartsWith(Prefix, StringComparison.Ordinal)
        && string.Equals(request.Head.Repository?.FullName, $"{target.Owner}/{target.Name}", StringComparison.OrdinalIgnoreCase);

    private async Task<PublishedItem> CreateAsync(string branch, string dataVersion, string into)
    {
        for (var attempt = 1; attempt <= MostTries; attempt++)
        {
            try
            {
                var request = new NewPullRequest(Title(dataVersion), branch, into) { Body = Body };
                var made = await requests.WriteOnceAsync("opening a pull request", client => client.PullRequest.Create(target.Owner, target.Name, request));
                return new PublishedItem(made.Title, PublishOutcome.Published, new Uri(made.HtmlUrl));
            }
            catch (Exception e) when (e is LostAnswerException || (e is GitHubRefusedException refused && refused.Says("already exists")))
            {
                await requests.BackOffAsync(attempt);
                if (await OpenAsync(into) is { } open)
                    return new PublishedItem(open.Title, PublishOutcome.Published, new Uri(open.HtmlUrl));
            }
        }

        throw new PermFeedException($"the pull request of branch {branch} could not be opened in {MostTries} tries; the next run opens it");
    }

    // A title that a person wrote stays
    private async Task<PublishedItem> RenameAsync(PullRequest open, string dataVersion, PublishOutcome branch)
    {
        if (open.Title == Title(dataVersion) || !open.Title.StartsWith(TitleStart, StringComparison.Ordinal))
            return new PublishedItem(open.Title, branch, new Uri(open.HtmlUrl));
        var renamed = await requests.WriteAsync(
            "renaming the pull request", client => client.PullRequest.Update(target.Owner, target.Name, open.Number, new PullRequestUpdate { Title = Title(dataVersion) }));
        return new PublishedItem(renamed.Title, PublishOutcome.Published, new Uri(renamed.HtmlUrl));
    }

    private static string Title(string dataVersion) => TitleStart + dataVersion;

    private const string Body = "What AWS published changed. The log below `data/` has the new observations; merging adds them to the history.\n\n"
        + "PermFeed keeps this pull request up to date until it is merged. Close it to decline what it has now.\n";
}
