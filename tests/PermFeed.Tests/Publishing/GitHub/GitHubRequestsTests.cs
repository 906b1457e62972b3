using PermFeed.Publishing.GitHub;
using PermFeed.Tests.Publishing.GitHub.Fake;

namespace PermFeed.Tests.Publishing.GitHub;

/// <summary>What one request tells its caller, apart from what it asks.</summary>
public sealed class GitHubRequestsTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_connection_that_breaks_while_the_run_is_told_to_stop_ends_it_as_stopped(bool repeatable)
    {
        using var kill = new CancellationTokenSource();
        using var requests = Requests(kill.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Ask(requests, repeatable, () =>
        {
            kill.Cancel();
            throw new HttpRequestException("Connection reset by peer");
        }));
    }

    [Theory]
    [InlineData(true, 5)]
    [InlineData(false, 1)]
    public async Task A_connection_that_breaks_again_and_again_is_a_lost_answer(bool repeatable, int asked)
    {
        using var requests = Requests(TestContext.Current.CancellationToken);

        var error = await Assert.ThrowsAsync<LostAnswerException>(() => Ask(requests, repeatable, () => throw new HttpRequestException("Connection reset by peer")));

        Assert.Contains("the branch", error.Message, StringComparison.Ordinal);
        Assert.Equal(asked, requests.Writes);
    }

    private static GitHubRequests Requests(CancellationToken cancellation) =>
        new(new GitHubTarget { Owner = "owner", Name = "name", Token = new GitHubToken("token-of-the-test") }, new HurriedClock(), cancellation);

    private static Task<string> Ask(GitHubRequests requests, bool repeatable, Func<string> answer) => repeatable
        ? requests.WriteAsync("the branch", _ => Task.FromResult(answer()))
        : requests.WriteOnceAsync("the branch", _ => Task.FromResult(answer()));
}
