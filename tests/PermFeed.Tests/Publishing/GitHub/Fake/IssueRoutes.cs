using System.Globalization;
using System.Text.Json.Nodes;

namespace PermFeed.Tests.Publishing.GitHub.Fake;

/// <summary>Issues and pull requests, as https://docs.github.com/en/rest/issues and /pulls have them.</summary>
internal static class IssueRoutes
{
    private const string Repo = "/repos/{owner}/{repo}";

    public static IEnumerable<FakeRoute> All(FakeRepository repository) =>
    [
        new("GET", Repo + "/issues", request => FakeAnswer.Ok(List(repository, request, issue => true, Describe))),
        new("POST", Repo + "/issues", request => CreateIssue(repository, request)),
        new("GET", Repo + "/pulls", request => FakeAnswer.Ok(List(repository, request, issue => IsWanted(issue, request), DescribePull))),
        new("POST", Repo + "/pulls", request => CreatePull(repository, request)),
        new("PATCH", Repo + "/pulls/{pull_number}", request => EditPull(repository, request)),
    ];

    private static JsonArray List(FakeRepository repository, FakeRequest request, Func<FakeIssue, bool> wanted, Func<FakeIssue, JsonObject> describe)
    {
        var state = request.Query.GetValueOrDefault("state", "open");
        var found = repository.Issues.Where(issue => (state == "all" || issue.Open == (state == "open")) && wanted(issue)).OrderBy(issue => issue.Number);
        var sorted = request.Query.GetValueOrDefault("direction", "desc") == "asc" ? found : found.Reverse();
        return new JsonArray([.. Paging.Of(sorted, request).Select(describe)]);
    }

    private static bool IsWanted(FakeIssue issue, FakeRequest request) => issue.Head is not null
        && (!request.Query.TryGetValue("base", out var into) || into == issue.Base)
        && (!request.Query.TryGetValue("head", out var head) || head == $"{issue.HeadRepository.Split('/')[0]}:{issue.Head}");

    private static FakeAnswer CreateIssue(FakeRepository repository, FakeRequest request)
    {
        var issue = new FakeIssue { Number = repository.NextId(), CreatedAt = repository.Now, Title = request.Text("title"), Body = request.TextOrNull("body") ?? "" };
        repository.Issues.Add(issue);
        return FakeAnswer.Created(Describe(issue));
    }

    private static FakeAnswer CreatePull(FakeRepository repository, FakeRequest request)
    {
        var (head, into) = (request.Text("head"), request.Text("base"));
        if (repository.Head(head) is null || repository.Head(into) is null)
            return FakeAnswer.Invalid("PullRequest", "head", "invalid");
        if (repository.Issues.Exists(issue => issue.Open && issue.Head == head && issue.Base == into))
            return FakeAnswer.Invalid("PullRequest", "base", "custom", $"A pull request already exists for {FakeRepository.Owner}:{head}.");
        var pull = new FakeIssue { Number = repository.NextId(), CreatedAt = repository.Now, Title = request.Text("title"), Body = request.TextOrNull("body") ?? "", Head = head, Base = into };
        repository.Issues.Add(pull);
        return FakeAnswer.Created(DescribePull(pull));
    }

    private static FakeAnswer EditPull(FakeRepository repository, FakeRequest request)
    {
        var pull = repository.Issues.Single(issue => issue.Number == int.Parse(request.Parts["pull_number"], CultureInfo.InvariantCulture));
        pull.Title = request.TextOrNull("title") ?? pull.Title;
        return FakeAnswer.Ok(DescribePull(pull));
    }

    private static JsonObject Describe(FakeIssue issue)
    {
        var described = new JsonObject
        {
            ["number"] = issue.Number,
            ["title"] = issue.Title,
            ["body"] = issue.Body,
            ["state"] = issue.Open ? "open" : "closed",
            ["created_at"] = issue.CreatedAt,
            ["html_url"] = $"https://github.example/{FakeRepository.Owner}/{FakeRepository.Name}/issues/{issue.Number}",
        };
        if (issue.Head is not null)
            described["pull_request"] = new JsonObject { ["url"] = GitRoutes.Url("pulls/1"), ["html_url"] = GitRoutes.Url("pulls/1"), ["diff_url"] = GitRoutes.Url("pulls/1"), ["patch_url"] = GitRoutes.Url("pulls/1") };
        return described;
    }

    private static JsonObject DescribePull(FakeIssue pull) => new()
    {
        ["number"] = pull.Number,
        ["title"] = pull.Title,
        ["body"] = pull.Body,
        ["state"] = pull.Open ? "open" : "closed",
        ["html_url"] = $"https://github.example/{FakeRepository.Owner}/{FakeRepository.Name}/pull/{pull.Number}",
        ["head"] = new JsonObject { ["ref"] = pull.Head, ["label"] = $"{FakeRepository.Owner}:{pull.Head}", ["repo"] = DescribeRepository(pull.HeadRepository) },
        ["base"] = new JsonObject { ["ref"] = pull.Base, ["repo"] = DescribeRepository($"{FakeRepository.Owner}/{FakeRepository.Name}") },
    };

    // Documented as nullable, read by Octokit as if they were not
    private static JsonObject DescribeRepository(string name) => new() { ["full_name"] = name, ["created_at"] = "2026-09-01T00:00:00Z", ["updated_at"] = "2026-09-01T00:00:00Z" };
}
