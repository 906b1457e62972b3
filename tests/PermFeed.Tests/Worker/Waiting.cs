using System.Diagnostics;

namespace PermFeed.Tests.Worker;

/// <summary>Waits for what must come, and says what did not. Patient, since only a failure waits so long and machines may be slow.</summary>
internal static class Waiting
{
    public static Task ForAsync(string what, Func<bool> there, int seconds = 120) => ForAsync(what, () => Task.FromResult(there()), seconds);

    public static async Task ForAsync(string what, Func<Task<bool>> there, int seconds = 120)
    {
        var watch = Stopwatch.StartNew();
        while (!await there())
        {
            Assert.True(watch.Elapsed.TotalSeconds < seconds, $"{what} did not come within {seconds} seconds");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
