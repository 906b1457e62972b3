using System.Net;
using System.Runtime.Serialization;
using Octokit;
using Octokit.Internal;

namespace PermFeed.Publishing.GitHub;

/// <summary>Asks GitHub through Octokit: paced, patient with rate limits, stubborn with broken connections, and clear when the answer is no.</summary>
internal sealed class GitHubRequests : IDisposable
{
    private const int MostAttempts = 5;

    private readonly GitHubTarget target;
    private readonly TimeProvider clock;
    private readonly CancellationToken cancellation;
    private readonly RequestPace pace;
    private readonly HttpClientAdapter http;
    private readonly GitHubClient client;
    private int reads;
    private int writes;

    public GitHubRequests(GitHubTarget target, TimeProvider clock, CancellationToken cancellation)
    {
        (this.target, this.clock, this.cancellation) = (target, clock, cancellation);
        pace = new RequestPace(clock, target.Patience);
        http = new HttpClientAdapter(() => new TokenHandler(target, cancellation));
        var root = new Uri(target.Api.AbsoluteUri.TrimEnd('/') + "/");
        client = new GitHubClient(new Connection(new ProductHeaderValue("PermFeed"), root, new InMemoryCredentialStore(Credentials.Anonymous), http, new SimpleJsonSerializer()));
    }

    /// <summary>Sent so far, repeated ones included.</summary>
    public int Reads => reads;

    public int Writes => writes;

    public Task<T> ReadAsync<T>(string what, Func<IGitHubClient, Task<T>> call) => AskAsync(what, writing: false, repeatable: true, call);

    /// <returns>Null when there is no such thing.</returns>
    public async Task<T?> FindAsync<T>(string what, Func<IGitHubClient, Task<T>> call) where T : class
    {
        try
        {
            return await ReadAsync(what, call);
        }
        catch (GitHubRefusedException e) when (e.Status is HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>For objects whose name is their content: made twice, they are the same.</summary>
    public Task<T> WriteAsync<T>(string what, Func<IGitHubClient, Task<T>> call) => AskAsync(what, writing: true, repeatable: true, call);

    /// <exception cref="LostAnswerException">It may have been done or not: the caller has to look before it asks again.</exception>
    public Task<T> WriteOnceAsync<T>(string what, Func<IGitHubClient, Task<T>> call) => AskAsync(what, writing: true, repeatable: false, call);

    /// <summary>Before the next look, longer each time.</summary>
    public Task BackOffAsync(int attempt) => Task.Delay(TimeSpan.FromSeconds(1 << Math.Min(attempt - 1, 5)), clock, cancellation);

    public void Dispose()
    {
        http.Dispose();
        pace.Dispose();
    }

    private async Task<T> AskAsync<T>(string what, bool writing, bool repeatable, Func<IGitHubClient, Task<T>> call)
    {
        var (limited, lost) = (0, 0);
        while (true)
        {
            try
            {
                return await pace.RunAsync(writing, () => CountedAsync(writing, call), cancellation);
            }
            catch (ApiException e) when (RateLimit.AskAgainAt(e, clock.GetUtcNow(), limited + 1) is { } moment)
            {
                limited++;
                pace.PauseUntil(moment);
            }
            catch (Exception e) when (IsLost(e))
            {
                // The connections of a run that is told to stop may break before they hear of it
                cancellation.ThrowIfCancellationRequested();
                if (!repeatable || ++lost == MostAttempts)
                    throw new LostAnswerException(what, e);
                await BackOffAsync(lost);
            }
            catch (ApiException e)
            {
                throw new GitHubRefusedException(what, e, target.Token);
            }
        }
    }

    private Task<T> CountedAsync<T>(bool writing, Func<IGitHubClient, Task<T>> call)
    {
        _ = writing ? Interlocked.Increment(ref writes) : Interlocked.Increment(ref reads);
        return call(client);
    }

    // Octokit tells half a document, a proxy's page in the place of one, or a value that it does not know by exceptions of many kinds,
    // and gives up after 100 seconds by cancelling
    private static bool IsLost(Exception e) => e is HttpRequestException or IOException or OperationCanceledException
        or SerializationException or ArgumentException or InvalidCastException or FormatException
        || (e is ApiException api && api.StatusCode >= HttpStatusCode.InternalServerError);
}
