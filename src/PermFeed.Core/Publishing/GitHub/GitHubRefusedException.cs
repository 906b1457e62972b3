using System.Net;
using Octokit;

namespace PermFeed.Publishing.GitHub;

/// <summary>GitHub answered, and the answer is no.</summary>
internal sealed class GitHubRefusedException : PermFeedException
{
    public GitHubRefusedException(string what, ApiException refusal, GitHubToken token) : base(Describe(what, refusal, token))
    {
        Status = refusal.StatusCode;
        Reason = Texts(refusal);
    }

    public HttpStatusCode Status { get; }

    private string Reason { get; }

    /// <summary>Status codes of GitHub mean several things; its words tell which.</summary>
    public bool Says(string words) => Reason.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static string Describe(string what, ApiException refusal, GitHubToken token)
    {
        var answer = $"GitHub answered {(int)refusal.StatusCode} '{Printable.Of(token.HideIn(Texts(refusal)))}'";
        return refusal.StatusCode switch
        {
            HttpStatusCode.Unauthorized => $"{what}: GitHub does not know the token in GITHUB_TOKEN, or it has expired; {answer}",
            HttpStatusCode.Forbidden => $"{what}: the token in GITHUB_TOKEN lacks a right that this needs (contents: write; with a pull request pull-requests: write; with an announcement issues: write); {answer}",
            HttpStatusCode.NotFound => $"{what}: it does not exist, or the token in GITHUB_TOKEN may not see or change it; {answer}",
            HttpStatusCode.Gone => $"{what}: the repository has this switched off; {answer}",
            _ => $"{what}: {answer}",
        };
    }

    private static string Texts(ApiException refusal) =>
        string.Join("; ", new[] { refusal.ApiError?.Message ?? refusal.Message }
            .Concat(refusal.ApiError?.Errors?.Select(error => error.Message ?? $"{error.Resource}.{error.Field} {error.Code}") ?? []));
}
