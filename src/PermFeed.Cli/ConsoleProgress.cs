using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace PermFeed;

/// <summary>A progress bar on a terminal; one plain line per step anywhere else, as logs want it.</summary>
internal static class ConsoleProgress
{
    public static async Task<T> RunAsync<T>(IAnsiConsole console, string title, Func<IProgress<(int Done, int Total, string What)>, Task<T>> work)
    {
        if (!console.Profile.Capabilities.Interactive)
            return await work(new Lines(console, title));
        return await console.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(progress => work(new Bar(progress.AddTask(Markup.Escape(title)))));
    }

    // A log wants to see that it goes on, not every one of five hundred documents.
    private sealed class Lines(IAnsiConsole console, string title) : IProgress<(int Done, int Total, string What)>
    {
        private const int AllUpTo = 50;
        private const int Parts = 10;

        public void Report((int Done, int Total, string What) value)
        {
            var (done, total, what) = value;
            if (total <= AllUpTo || done == total || done * Parts / total > (done - 1) * Parts / total)
                console.WriteLine($"{title} {done}/{total}  {Printable.Of(what)}");
        }
    }

    private sealed class Bar(ProgressTask task) : IProgress<(int Done, int Total, string What)>
    {
        private readonly Stopwatch watch = Stopwatch.StartNew();

        public void Report((int Done, int Total, string What) value)
        {
            task.MaxValue = value.Total;
            task.Value = value.Done;
            var rate = value.Done / Math.Max(0.1, watch.Elapsed.TotalSeconds);
            task.Description = Markup.Escape(string.Create(CultureInfo.InvariantCulture, $"{value.Done}/{value.Total}, {rate:0.#}/s  {Printable.Of(value.What)}"));
        }
    }
}
