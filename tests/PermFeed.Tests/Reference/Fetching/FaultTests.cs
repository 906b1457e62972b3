using System.Diagnostics;

namespace PermFeed.Tests.Reference.Fetching;

/// <summary>What passes is asked for again; what stays ends in one clear message that names the page and the answer.</summary>
public sealed class FaultTests
{
    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(408)]
    public async Task An_error_that_passes_is_repeated(int status) => await Faults.RecoversAsync(context => Faults.StatusAsync(context, status));

    [Fact]
    public async Task A_connection_that_is_reset_is_repeated() => await Faults.RecoversAsync(context =>
    {
        context.Abort();
        return Task.CompletedTask;
    });

    [Fact]
    public async Task A_truncated_body_is_repeated() => await Faults.RecoversAsync(Faults.TruncateAsync);

    [Fact]
    public async Task A_body_that_does_not_come_in_time_is_repeated() =>
        await Faults.RecoversAsync(Faults.SlowAsync, options => options with { AttemptTimeout = TimeSpan.FromSeconds(3) });

    [Fact]
    public async Task Too_many_requests_are_repeated_when_the_server_says()
    {
        var clock = Stopwatch.StartNew();

        await Faults.RecoversAsync(context => Faults.StatusAsync(context, 429, retryAfter: "1"));

        Assert.True(clock.ElapsedMilliseconds >= 900, "the answer was to wait for a second");
    }

    [Fact]
    public async Task A_server_that_asks_for_an_hour_is_not_waited_for() =>
        await Faults.FailsAsync(Faults.PageB, context => Faults.StatusAsync(context, 429, retryAfter: "3600"), "found 429 Too Many Requests with a request to wait 3600 seconds");

    [Fact]
    public async Task An_error_that_stays_names_the_page_and_the_answer() =>
        await Faults.FailsAsync(Faults.PageB, context => Faults.StatusAsync(context, 500), "/guide/list_b.html: expected a document, found 500 Internal Server Error");

    [Fact]
    public async Task A_body_that_never_comes_in_time_says_how_long_it_was_waited_for() => await Faults.FailsAsync(
        Faults.PageB, Faults.SlowAsync, "found no complete answer within 0.3 seconds, 3 times", options => options with { AttemptTimeout = TimeSpan.FromSeconds(0.3) });

    [Fact]
    public async Task A_body_that_is_always_truncated_says_so() => await Faults.FailsAsync(Faults.PageB, Faults.TruncateAsync, "found no complete answer, 3 times");
}
