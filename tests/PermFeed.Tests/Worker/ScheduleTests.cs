using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;
using PermFeed.History;
using PermFeed.Tests.History;
using PermFeed.Tests.Support;
using PermFeed.Worker;

namespace PermFeed.Tests.Worker;

/// <summary>A worker that works alone, its schedule in memory, on a clock that the test moves.</summary>
public sealed class ScheduleTests : IDisposable
{
    private static readonly Month September = new(2026, 9);
    private readonly TempFolder folder = new();
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 10, 2, 12, 0, 0, TimeSpan.Zero));
    private readonly ConcurrentQueue<DateTimeOffset> runs = new();

    [Fact]
    public async Task A_look_and_an_edition_at_the_same_moment_run_one_after_the_other()
    {
        var (running, most, done) = (0, 0, 0);
        async Task Story(CancellationToken cancellation)
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Delay(30, cancellation);
            Interlocked.Decrement(ref running);
            Interlocked.Increment(ref done);
        }

        await using var worker = await TestWorker.StartAsync(TestWorker.Settings(folder, clock), Story, clock);
        for (var month = 1; month <= 5; month++)
        {
            await worker.FireAsync(WorkerSchedule.Observe, []);
            await worker.FireAsync(WorkerSchedule.Edition, new() { { EditionJob.Edition, $"2026-0{month}" } });
        }

        await Waiting.ForAsync("ten runs", () => done == 10);
        Assert.Equal(1, most);
    }

    [Fact]
    public async Task Looks_that_were_late_are_made_up_for_once()
    {
        await using var worker = await TestWorker.StartAsync(Scheduled(), Note, clock);

        await worker.MoveAsync(clock, clock.GetUtcNow().AddDays(3));

        await Waiting.ForAsync("the late look", () => !runs.IsEmpty);
        await worker.MoveAsync(clock, clock.GetUtcNow().AddHours(1));
        Assert.Equal(clock.GetUtcNow().AddHours(-1), Assert.Single(runs));
    }

    [Fact]
    public async Task A_look_that_was_missed_while_no_worker_ran_is_made_up_for_once()
    {
        var settings = Scheduled();
        clock.Advance(TimeSpan.FromDays(2));
        await using (await TestWorker.StartAsync(settings, Note, clock))
            await Waiting.ForAsync("the look that was missed", () => !runs.IsEmpty);

        await using (var worker = await TestWorker.StartAsync(settings, Note, clock))
            await worker.SettleAsync();

        Assert.Single(runs);
    }

    [Fact]
    public async Task An_edition_that_was_missed_while_no_worker_ran_is_made_once()
    {
        var settings = Scheduled();
        await Log().RunOnceAsync(new Month(2026, 8), () => Task.CompletedTask, Cancellation);
        for (var start = 0; start < 2; start++)
            await using (var worker = await TestWorker.StartAsync(settings, Note, clock))
            {
                await Waiting.ForAsync("the edition", () => !runs.IsEmpty);
                await worker.SettleAsync();
            }

        Assert.Single(runs);
        Assert.Equal(September, (await Log().AllAsync(Cancellation))[^1].Edition);
    }

    [Fact]
    public async Task A_new_worker_leaves_editions_alone_that_were_due_before_its_time()
    {
        await using (var worker = await TestWorker.StartAsync(Scheduled(), Note, clock))
            await worker.SettleAsync();

        Assert.Empty(runs);
    }

    [Fact]
    public async Task A_run_that_fails_is_tried_again_and_its_edition_is_made_once()
    {
        var failures = 2;
        Task Story(CancellationToken cancellation) => failures-- > 0 ? throw new PermFeedException("AWS is away") : Note(cancellation);
        var settings = TestWorker.Settings(folder, clock, worker => worker with { EditionAt = new WorkerSettings().EditionAt });
        await using var worker = await TestWorker.StartAsync(settings, Story, clock);

        await worker.MoveAsync(clock, new DateTimeOffset(2026, 11, 1, 6, 23, 0, TimeSpan.Zero));
        await Waiting.ForAsync("the first failure", () => failures == 1);
        for (var minute = 0; minute < 120; minute += 15)
            await worker.MoveAsync(clock, clock.GetUtcNow().AddMinutes(15));

        Assert.Single(runs);
        var edition = Assert.Single(await Log().AllAsync(Cancellation));
        Assert.Equal((new Month(2026, 10), 3, true), (edition.Edition, edition.Attempts, edition.Finished is not null));
    }

    [Fact]
    public async Task A_run_that_is_held_waits_for_the_next_look_which_makes_its_edition()
    {
        var held = true;
        Task Story(CancellationToken cancellation) => held ? throw SomeHold() : Note(cancellation);
        await using var worker = await TestWorker.StartAsync(TestWorker.Settings(folder, clock), Story, clock);
        await worker.FireAsync(WorkerSchedule.Edition, new() { { EditionJob.Edition, "2026-09" } });
        await Waiting.ForAsync("the hold", async () => (await Log().AllAsync(Cancellation)).Count == 1);
        await worker.MoveAsync(clock, clock.GetUtcNow().AddHours(12));
        Assert.Equal(1, Assert.Single(await Log().AllAsync(Cancellation)).Attempts);

        held = false;
        await worker.FireAsync(WorkerSchedule.Observe, []);
        await Waiting.ForAsync("the edition", async () => Assert.Single(await Log().AllAsync(Cancellation)).Finished is not null);
        Assert.Single(runs);
    }

    [Fact]
    public async Task A_stop_asks_the_run_to_end_and_the_next_worker_makes_its_edition()
    {
        var settings = TestWorker.Settings(folder, clock);
        var began = new TaskCompletionSource();
        var worker = await TestWorker.StartAsync(settings, async cancellation =>
        {
            began.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellation);
        }, clock);
        await worker.FireAsync(WorkerSchedule.Edition, new() { { EditionJob.Edition, "2026-09" } });
        await began.Task.WaitAsync(TimeSpan.FromSeconds(120), Cancellation);

        await worker.DisposeAsync();
        Assert.Null(Assert.Single(await Log().AllAsync(Cancellation)).Finished);

        await using var next = await TestWorker.StartAsync(settings, Note, clock);
        await next.FireAsync(WorkerSchedule.Observe, []);
        await Waiting.ForAsync("the edition", async () => Assert.Single(await Log().AllAsync(Cancellation)).Finished is not null);
    }

    [Fact]
    public async Task A_stop_waits_for_a_step_that_cannot_be_cut_short()
    {
        var (began, ended) = (new TaskCompletionSource(), false);
        var worker = await TestWorker.StartAsync(TestWorker.Settings(folder, clock), async _ =>
        {
            began.TrySetResult();
            await Task.Delay(700, Cancellation);
            ended = true;
        }, clock);
        await worker.FireAsync(WorkerSchedule.Observe, []);
        await began.Task.WaitAsync(TimeSpan.FromSeconds(120), Cancellation);

        await worker.DisposeAsync();

        Assert.True(ended);
    }

    public void Dispose() => folder.Dispose();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static HeldException SomeHold() => Assert.Throws<HeldException>(() =>
        Recorder.Record(Histories.Of(("2026-09-01", Histories.Many(3, 20))), Histories.Observed(Histories.Many(1, 3)), Some.Day("2026-09-02")));

    private EditionFile Log() => new(folder.File("data"), clock);

    private Settings Scheduled() => TestWorker.Settings(folder, clock, worker => worker with { ObserveAt = new WorkerSettings().ObserveAt, EditionAt = new WorkerSettings().EditionAt });

    // What a real run leaves of its look
    private Task Note(CancellationToken cancellation)
    {
        runs.Enqueue(clock.GetUtcNow());
        TestWorker.NoteLook(folder, clock);
        return Task.CompletedTask;
    }
}
