using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PermFeed.Publishing.Notifications;

namespace PermFeed.Tests.Publishing.Notifications;

public sealed class HttpChannelTests
{
    private const string Path = "/services/T0/B0/secret-token";
    private static readonly SendingLimits Quick = new() { Retries = 2, FirstDelay = TimeSpan.FromMilliseconds(5), AttemptTimeout = TimeSpan.FromSeconds(20) };

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    [InlineData(408)]
    public async Task An_answer_that_may_pass_is_repeated(int status)
    {
        await using var server = await HookServer.StartAsync();
        server.Fail(Path, HookServer.Status(status), HookServer.Status(status));

        await SendAsync(server, Quick);

        Assert.Equal((3, 1), (server.Asked.Count, server.Taken.Count));
    }

    [Fact]
    public async Task A_connection_that_is_cut_and_a_slow_answer_are_repeated()
    {
        await using var server = await HookServer.StartAsync();
        server.Fail(Path, HookServer.Cut, HookServer.Slow);

        await SendAsync(server, Quick with { AttemptTimeout = TimeSpan.FromSeconds(3) });

        Assert.Single(server.Taken);
    }

    [Fact]
    public async Task A_pause_that_the_receiver_asks_for_is_kept()
    {
        await using var server = await HookServer.StartAsync();
        server.Fail(Path, HookServer.Status(429, retryAfter: "1"));
        var watch = Stopwatch.StartNew();

        await SendAsync(server, Quick);

        Assert.True(watch.ElapsedMilliseconds >= 900, "the answer was to wait for a second");
        Assert.Single(server.Taken);
    }

    [Fact]
    public async Task An_hour_is_not_waited_for() =>
        Assert.True((await FailAsync(Quick, HookServer.Status(429, retryAfter: "3600"))).MayPass);

    [Fact]
    public async Task What_stays_wrong_is_told_with_the_receivers_word_and_not_repeated()
    {
        var failure = await FailAsync(Quick, HookServer.Status(404, body: "channel_is_archived"));

        Assert.Equal(("found 404 Not Found: channel_is_archived", false), (failure.Message, failure.MayPass));
    }

    [Fact]
    public async Task An_answer_that_repeats_the_address_is_not_shown() =>
        Assert.Equal("found 400 Bad Request", (await FailAsync(Quick, HookServer.Status(400, body: $"no such hook {Path}"))).Message);

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var server = await HookServer.StartAsync();
        server.Fail(Path, context =>
        {
            context.Response.Redirect("/elsewhere");
            return Task.CompletedTask;
        });

        var failure = await Assert.ThrowsAsync<ChannelException>(() => SendAsync(server, Quick));

        Assert.Equal("found 302 Found", failure.Message);
        Assert.Single(server.Asked);
    }

    [Fact]
    public async Task Nobody_there_is_told_without_the_address()
    {
        using var channel = new HttpChannel("slack", new Uri("http://127.0.0.1:1" + Path), SlackMessage.Of, HttpChannel.Client(Quick, TimeProvider.System));

        var failure = await Assert.ThrowsAsync<ChannelException>(() => channel.SendAsync(Notices.Edition, TestContext.Current.CancellationToken));

        Assert.Equal("found no answer (ConnectionError)", failure.Message);
    }

    /// <summary>As a receiver checks it, by the specification and without our code.</summary>
    [Fact]
    public async Task Each_attempt_is_signed_over_its_id_its_time_and_its_bytes()
    {
        await using var server = await HookServer.StartAsync();
        server.Fail("/hook", HookServer.Status(500));
        using var channel = new HttpChannel("webhook", server.Address("/hook"), notice => WebhookMessage.Of(notice, DateTimeOffset.UnixEpoch), HttpChannel.Client(Quick, TimeProvider.System, Notices.Secret));

        await channel.SendAsync(Notices.Edition, TestContext.Current.CancellationToken);

        Assert.Equal(2, server.Asked.Count);
        Assert.Single(server.Asked.Select(hook => hook.Headers["webhook-id"]).Distinct());
        Assert.All(server.Asked, hook =>
        {
            var (id, at) = (hook.Headers["webhook-id"], hook.Headers["webhook-timestamp"]);
            using var hmac = new HMACSHA256(Convert.FromBase64String(Notices.Secret["whsec_".Length..]));
            byte[] signed = [.. Encoding.ASCII.GetBytes(id + "." + at + "."), .. hook.Body];
            Assert.Equal("v1," + Convert.ToBase64String(hmac.ComputeHash(signed)), hook.Headers["webhook-signature"]);
            Assert.InRange(long.Parse(at, CultureInfo.InvariantCulture), DateTimeOffset.UtcNow.ToUnixTimeSeconds() - 60, DateTimeOffset.UtcNow.ToUnixTimeSeconds());
        });
    }

    /// <summary>The example of the specification's reference libraries.</summary>
    [Fact]
    public void The_specifications_example_signs_alike() => Assert.Equal(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        WebhookSignature.Sign(
            WebhookSignature.Key("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")!, "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", """{"test": 2432232314}"""u8));

    [Theory]
    [InlineData("")]
    [InlineData("secret")]
    [InlineData("whsec_")]
    [InlineData("whsec_c2hvcnQ=")]
    [InlineData("whsec_not base64 at all, however long it may be made")]
    public void What_is_no_secret_is_refused(string text) => Assert.False(ChannelOptions.IsWebhookSecret(text));

    private static async Task<ChannelException> FailAsync(SendingLimits limits, Func<Microsoft.AspNetCore.Http.HttpContext, Task> answer)
    {
        await using var server = await HookServer.StartAsync();
        server.Fail(Path, answer);
        var failure = await Assert.ThrowsAsync<ChannelException>(() => SendAsync(server, limits));
        Assert.Single(server.Asked);
        return failure;
    }

    private static async Task SendAsync(HookServer server, SendingLimits limits)
    {
        using var channel = new HttpChannel("slack", server.Address(Path), SlackMessage.Of, HttpChannel.Client(limits, TimeProvider.System));
        await channel.SendAsync(Notices.Edition, TestContext.Current.CancellationToken);
    }
}
