using PermFeed.Classification;
using PermFeed.Publishing.Notifications;
using PermFeed.Tests.Cli;
using PermFeed.Tests.Publishing.Notifications;

namespace PermFeed.Tests.Publishing;

/// <summary>From a history to what receivers get.</summary>
public sealed class NotifyTests : IClassFixture<JanuaryFeed>
{
    private readonly Workspace workspace;

    public NotifyTests(JanuaryFeed feed)
    {
        workspace = feed.Workspace;
        File.Delete(workspace.File("data/deliveries.jsonl"));
    }

    [Fact]
    public async Task The_newest_complete_edition_is_told_once_on_every_channel()
    {
        await using var server = await HookServer.StartAsync();

        var first = await RunAsync(server, "2026-02-01");
        var second = await RunAsync(server, "2026-02-02");
        var shown = await RunAsync(server, "2026-02-02", options => options with { DryRun = true });

        Assert.Equal(["slack sent", "teams sent", "discord sent", "webhook sent"], Words(first));
        Assert.Equal(["slack alreadysent", "teams alreadysent", "discord alreadysent", "webhook alreadysent"], Words(second));
        Assert.Equal(Words(second), Words(shown));
        Assert.Equal(["/discord", "/slack", "/teams", "/webhook"], server.Taken.Select(hook => hook.Path).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("2026-03-08", true)]
    [InlineData("2026-03-09", false)]
    public async Task History_is_no_news(string today, bool told)
    {
        await using var server = await HookServer.StartAsync();

        var result = await RunAsync(server, today);

        Assert.Equal(told ? 4 : 0, server.Taken.Count);
        Assert.Equal(
            told ? "" : "the newest complete edition, 2026-01, ended 36 days ago, more than 35; --edition 2026-01 sends it all the same",
            result.Remark);
    }

    [Fact]
    public async Task An_old_edition_is_told_when_a_person_asks_for_it()
    {
        await using var server = await HookServer.StartAsync();

        await RunAsync(server, "2026-12-24", options => options with { Edition = new Month(2026, 1) });

        Assert.Equal(4, server.Taken.Count);
    }

    [Fact]
    public async Task An_edition_that_there_is_not_is_refused_with_those_that_there_are()
    {
        await using var server = await HookServer.StartAsync();

        var failure = await Assert.ThrowsAsync<PermFeedException>(() => RunAsync(server, "2026-02-01", options => options with { Edition = new Month(2025, 7) }));

        Assert.Equal("there is no edition 2025-07; expected one of 2026-01", failure.Message);
    }

    [Fact]
    public async Task A_grave_action_is_told_at_once_and_alone()
    {
        await using var server = await HookServer.StartAsync();

        var first = await RunAsync(server, "2026-02-08", options => options with { AlertFrom = Severity.Low, OldestDays = 1 });
        var second = await RunAsync(server, "2026-02-08", options => options with { AlertFrom = Severity.Low, OldestDays = 1 });

        Assert.Equal(["slack sent", "teams sent", "discord sent", "webhook sent"], Words(first));
        Assert.All(first.Deliveries, delivery => Assert.StartsWith("New AWS action svc:PutThingPolicy: ", delivery.Title, StringComparison.Ordinal));
        Assert.Empty(second.Deliveries);
    }

    [Theory]
    [InlineData("2026-02-09", Severity.Low)]
    [InlineData("2026-02-08", Severity.Critical)]
    public async Task What_was_observed_long_ago_or_is_less_grave_raises_no_alarm(string today, Severity from)
    {
        await using var server = await HookServer.StartAsync();

        Assert.Empty((await RunAsync(server, today, options => options with { AlertFrom = from, OldestDays = 1 })).Deliveries);
    }

    [Fact]
    public async Task A_channel_that_fails_leaves_the_others_alone_and_is_the_only_one_tried_again()
    {
        await using var server = await HookServer.StartAsync();
        server.Fail("/teams", HookServer.Status(400));

        var first = await RunAsync(server, "2026-02-01");
        await RunAsync(server, "2026-02-01");

        Assert.Equal(["teams"], first.Failed);
        Assert.Equal(["/discord", "/slack", "/teams", "/teams", "/webhook"], server.Asked.Select(hook => hook.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_dry_run_sends_and_writes_nothing()
    {
        await using var server = await HookServer.StartAsync();

        var result = await RunAsync(server, "2026-02-01", options => options with { DryRun = true });

        Assert.All(result.Deliveries, delivery => Assert.Contains("svc:PutThingPolicy", delivery.Detail.Replace("\\\\", "", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.Empty(server.Asked);
        Assert.False(File.Exists(workspace.File("data/deliveries.jsonl")));
    }

    [Fact]
    public async Task The_command_names_what_failed_and_no_address()
    {
        await using var server = await HookServer.StartAsync();
        server.Fail("/secret-token", HookServer.Status(404, body: "no_service"));
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PERMFEED_Notify__Slack"] = server.Address("/secret-token").ToString(),
            ["PERMFEED_Notify__Discord"] = server.Address("/other-token").ToString(),
        };

        var outcome = Executable.Run(workspace.Root, environment, "notify", "--edition", "2026-01");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal("slack    failed: New AWS permissions in January 2026: found 404 Not Found: no_service\ndiscord  sent: New AWS permissions in January 2026\n", outcome.Output);
        Assert.Equal("permfeed: failed on slack; what was sent is not sent again, so run it once more\n", outcome.Error);
    }

    [Fact]
    public void Without_a_channel_there_is_nothing_to_do()
    {
        var outcome = workspace.Run("notify");

        Assert.Equal((0, "Nothing to tell of an edition: no channel is set\n"), (outcome.ExitCode, outcome.Output));
    }

    [Theory]
    [InlineData("Slack", "http://hooks.example/secret-token", "setting Notify:Slack is no address; expected an absolute https address")]
    [InlineData("Teams", "secret-token", "setting Notify:Teams is no address; expected an absolute https address")]
    [InlineData("Webhook", "https://hooks.example/secret-token", "setting Notify:WebhookSecret is no secret of a webhook; expected whsec_ and the Base64 of 24 to 64 random bytes")]
    [InlineData("AlertFrom", "grave", "setting Notify:AlertFrom is 'grave'; expected never, critical, high, medium or low")]
    public void A_wrong_setting_is_told_without_its_secret(string name, string value, string message)
    {
        var outcome = Executable.Run(workspace.Root, new Dictionary<string, string> { [$"PERMFEED_Notify__{name}"] = value }, "notify");

        Assert.Equal((2, $"permfeed: {message}\n"), (outcome.ExitCode, outcome.Error));
    }

    [Theory]
    [InlineData("mail.example", "none", "a@feed.example", "b@example.org", "setting Notify:Mail:Security is 'none'; expected starttls or tls, since the mail server is not on this machine")]
    [InlineData("mail.example", "tls", "nobody", "b@example.org", "setting Notify:Mail:From is 'nobody'; expected one mail address")]
    [InlineData("127.0.0.1", "none", "a@feed.example", "", "setting Notify:Mail:To is ''; expected mail addresses divided by commas")]
    public void A_wrong_mail_setting_is_told(string host, string security, string from, string to, string message)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PERMFEED_Notify__Mail__Host"] = host,
            ["PERMFEED_Notify__Mail__Security"] = security,
            ["PERMFEED_Notify__Mail__From"] = from,
            ["PERMFEED_Notify__Mail__To"] = to,
        };

        var outcome = Executable.Run(workspace.Root, environment, "notify");

        Assert.Equal((2, $"permfeed: {message}\n"), (outcome.ExitCode, outcome.Error));
    }

    private Task<NotifyResult> RunAsync(HookServer server, string today, Func<NotifyOptions, NotifyOptions>? change = null) =>
        Notify.RunAsync(
            (change ?? (options => options))(new NotifyOptions
            {
                Site = new BuildOptions(workspace.File("data"), workspace.File("templates"), "", new Uri("https://feed.example"), "feed.example,2026"),
                Channels = new ChannelOptions
                {
                    Slack = server.Address("/slack"),
                    Teams = server.Address("/teams"),
                    Discord = server.Address("/discord"),
                    Webhook = server.Address("/webhook"),
                    WebhookSecret = Notices.Secret,
                    Limits = new SendingLimits { Retries = 1, FirstDelay = TimeSpan.FromMilliseconds(5) },
                },
            }),
            new Day(today),
            TestContext.Current.CancellationToken);

    private static IEnumerable<string> Words(NotifyResult result) => result.Deliveries.Select(delivery => $"{delivery.Channel} {delivery.Outcome.ToString().ToLowerInvariant()}");
}
