using CsCheck;
using Microsoft.AspNetCore.Http;
using PermFeed.Publishing.Notifications;
using PermFeed.Tests.Support;

namespace PermFeed.Tests.Publishing.Notifications;

public sealed class ChannelSenderTests
{
    private const int Rounds = 100;
    private const int Notices = 3;
    private static readonly SendingLimits Quick = new() { Retries = 1, FirstDelay = TimeSpan.FromMilliseconds(1), AttemptTimeout = TimeSpan.FromSeconds(20) };

    /// <summary>Answers that say the message was not taken; an answer that gets lost is another matter, see the delivery log.</summary>
    private static readonly Func<HttpContext, Task>[] Faults =
    [
        HookServer.Status(500), HookServer.Status(503), HookServer.Status(429), HookServer.Status(400), HookServer.Status(429, retryAfter: "3600"), HookServer.Cut,
    ];

    [Fact]
    public async Task Over_random_faults_each_channel_takes_each_message_once()
    {
        await using var server = await HookServer.StartAsync();
        var round = 0;
        await Gen.Int[0, Faults.Length - 1].Array[0, 12].SampleAsync(
            async faults =>
            {
                var paths = new[] { $"/a/{Interlocked.Increment(ref round)}", $"/b/{round}" };
                server.Fail(paths[0], [.. faults.Select(fault => Faults[fault])]);
                using var folder = new TempFolder();
                var runs = 0;
                while (!await RunAsync(server, paths, folder.Path))
                    Assert.True(++runs <= faults.Length, "each run gets further");

                Assert.True(await RunAsync(server, paths, folder.Path));
                Assert.All(paths, path => Assert.Equal(Notices, server.Taken.Count(hook => hook.Path == path)));
                Assert.All(paths, path => Assert.Equal(Notices, server.Taken.Where(hook => hook.Path == path).Select(hook => hook.Headers["webhook-id"]).Distinct().Count()));
            },
            iter: Rounds,
            threads: 1);
    }

    [Fact]
    public async Task After_a_failure_that_may_pass_the_rest_waits_for_the_next_run()
    {
        await using var server = await HookServer.StartAsync();
        using var folder = new TempFolder();
        server.Fail("/a", HookServer.Status(500), HookServer.Status(500));

        var first = await SendAsync(server, "/a", folder.Path);
        var second = await SendAsync(server, "/a", folder.Path);

        Assert.Equal([DeliveryOutcome.Failed, DeliveryOutcome.Failed, DeliveryOutcome.Failed], first.Select(delivery => delivery.Outcome));
        Assert.Equal("not tried, since found 500 Internal Server Error", first[1].Detail);
        Assert.Equal([DeliveryOutcome.Sent, DeliveryOutcome.Sent, DeliveryOutcome.Sent], second.Select(delivery => delivery.Outcome));
    }

    [Fact]
    public async Task A_message_that_is_refused_does_not_keep_the_others_back()
    {
        await using var server = await HookServer.StartAsync();
        using var folder = new TempFolder();
        server.Fail("/a", HookServer.Status(400));

        var deliveries = await SendAsync(server, "/a", folder.Path);

        Assert.Equal([DeliveryOutcome.Failed, DeliveryOutcome.Sent, DeliveryOutcome.Sent], deliveries.Select(delivery => delivery.Outcome));
    }

    [Fact]
    public async Task The_log_holds_channel_subject_and_time_and_no_address()
    {
        await using var server = await HookServer.StartAsync();
        using var folder = new TempFolder();

        await SendAsync(server, "/secret-token", folder.Path);

        var log = await File.ReadAllTextAsync(folder.File("deliveries.jsonl"), TestContext.Current.CancellationToken);
        Assert.StartsWith("{\"at\":\"2026-03-01T05:17:00Z\",\"channel\":\"slack\",\"subject\":\"id-0\"}\n", log, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-token", log, StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", log, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_line_of_a_process_that_died_counts_as_not_told()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("deliveries.jsonl"), "{\"at\":\"2026-03-01T05:17:00Z\",\"channel\":\"slack\",\"subject\":\"one\"}\n{\"at\":\"2026-03");

        using (var log = DeliveryLog.Open(folder.Path, new Day("2026-03-01")))
        {
            Assert.True(log.Has("slack", "one"));
            log.Add("slack", ["two"]);
        }

        using var again = DeliveryLog.Open(folder.Path, new Day("2026-03-01"));
        Assert.True(again.Has("slack", "one") && again.Has("slack", "two") && !again.Has("teams", "one"));
    }

    [Fact]
    public void A_whole_last_line_counts_although_an_editor_left_out_its_end()
    {
        using var folder = new TempFolder();
        const string Line = "{\"at\":\"2026-03-01T05:17:00Z\",\"channel\":\"slack\",\"subject\":\"one\"}";
        File.WriteAllText(folder.File("deliveries.jsonl"), Line);

        using (var log = DeliveryLog.Peek(folder.Path, new Day("2026-03-01")))
            Assert.True(log.Has("slack", "one"));
        Assert.Equal(Line, File.ReadAllText(folder.File("deliveries.jsonl")));
        using (var log = DeliveryLog.Open(folder.Path, new Day("2026-03-01")))
            log.Add("slack", ["two"]);

        Assert.StartsWith(Line + "\n{", File.ReadAllText(folder.File("deliveries.jsonl")), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_processes_do_not_send_at_once()
    {
        using var folder = new TempFolder();
        using var log = DeliveryLog.Open(folder.Path, TimeProvider.System);

        Assert.Contains("another process is sending", Assert.Throws<PermFeedException>(() => DeliveryLog.Open(folder.Path, TimeProvider.System)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_is_no_delivery_is_named()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("deliveries.jsonl"), "{\"channel\":\"slack\"}\n");

        Assert.Contains("deliveries.jsonl:1: ", Assert.Throws<FileFormatException>(() => DeliveryLog.Open(folder.Path, TimeProvider.System)).Message, StringComparison.Ordinal);
    }

    private static async Task<bool> RunAsync(HookServer server, string[] paths, string dataFolder)
    {
        var clock = new Day("2026-03-01");
        using var log = DeliveryLog.Open(dataFolder, clock);
        var deliveries = await Task.WhenAll(paths.Select(async path =>
        {
            using var sender = Sender(server, path, log, clock, path[1..2]);
            return await sender.SendAsync(Three(), TestContext.Current.CancellationToken);
        }));
        return deliveries.SelectMany(list => list).All(delivery => delivery.Outcome is not DeliveryOutcome.Failed);
    }

    private static async Task<IReadOnlyList<Delivery>> SendAsync(HookServer server, string path, string dataFolder)
    {
        var clock = new Day("2026-03-01");
        using var log = DeliveryLog.Open(dataFolder, clock);
        using var sender = Sender(server, path, log, clock, "slack");
        return await sender.SendAsync(Three(), TestContext.Current.CancellationToken);
    }

    private static ChannelSender Sender(HookServer server, string path, DeliveryLog log, TimeProvider clock, string name) =>
#pragma warning disable CA2000 // the sender disposes of its channel
        new(new HttpChannel(name, server.Address(path), SlackMessage.Of, HttpChannel.Client(Quick, clock)), log);
#pragma warning restore CA2000

    private static Notice[] Three() => [.. Enumerable.Range(0, Notices).Select(number => Notifications.Notices.Quiet with { Id = $"id-{number}", Subjects = [$"id-{number}"] })];
}
