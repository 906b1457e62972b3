namespace PermFeed.Tests.Worker;

public sealed class WorkerSettingsTests
{
    [Fact]
    public void The_defaults_are_allowed() => new WorkerSettings().Check();

    [Theory]
    [InlineData("0 17 5 * *")]
    [InlineData("17 5 * * *")]
    [InlineData("0 17 25 * * ?")]
    [InlineData("every day")]
    [InlineData("")]
    public void A_time_that_Quartz_does_not_understand_is_refused(string cron)
    {
        foreach (var (name, settings) in new[]
        {
            ("Worker:ObserveAt", new WorkerSettings { ObserveAt = cron }),
            ("Worker:EditionAt", new WorkerSettings { EditionAt = cron }),
            ("Worker:WatchAt", new WorkerSettings { WatchAt = cron }),
        })
        {
            var refused = Assert.Throws<SettingsException>(settings.Check);
            Assert.StartsWith($"setting {name} is '{cron}'; expected a Quartz cron expression", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Zones_numbers_and_addresses_are_checked()
    {
        Assert.Equal("setting Worker:TimeZone is 'Mars/Olympus'; expected an IANA time zone such as UTC or Europe/Berlin", Refusal(new() { TimeZone = "Mars/Olympus" }));
        Assert.Equal("setting Worker:Listen is 'localhost'; expected an IP address and a port, such as 127.0.0.1:8350, or nothing", Refusal(new() { Listen = "localhost" }));
        Assert.Contains("Worker:Listen", Refusal(new() { Listen = "127.0.0.1" }), StringComparison.Ordinal);
        Assert.Contains("Worker:Retries is 21; expected 0 to 20", Refusal(new() { Retries = 21 }), StringComparison.Ordinal);
        Assert.Contains("Worker:RetryMinutes is 0", Refusal(new() { RetryMinutes = 0 }), StringComparison.Ordinal);
        Assert.Contains("Worker:StopSeconds is 0", Refusal(new() { StopSeconds = 0 }), StringComparison.Ordinal);
        Assert.Contains("Worker:CheckInSeconds is 301", Refusal(new() { CheckInSeconds = 301 }), StringComparison.Ordinal);
        Assert.Contains("Worker:Connections is 0", Refusal(new() { Connections = 0 }), StringComparison.Ordinal);
        Assert.Contains("Worker:Cluster is empty", Refusal(new() { Cluster = " " }), StringComparison.Ordinal);
        new WorkerSettings { Listen = "[::1]:80" }.Check();
        new WorkerSettings { Listen = "" }.Check();
    }

    [Theory]
    [InlineData("Password=hunter2;Port=many")]
    [InlineData("Password=hunter2;Username=permfeed")]
    public void A_wrong_connection_string_is_refused_without_repeating_its_password(string text)
    {
        var refusal = Refusal(new() { Database = text });

        Assert.StartsWith("setting Worker:Database", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", refusal, StringComparison.Ordinal);
    }

    private static string Refusal(WorkerSettings settings) => Assert.Throws<SettingsException>(settings.Check).Message;
}
