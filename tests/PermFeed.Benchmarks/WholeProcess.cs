using System.Diagnostics;
using System.Globalization;

namespace PermFeed.Benchmarks;

/// <summary>
/// Wall clock and peak memory of whole commands, five runs each, best of them; the baseline is jq reading the same data files once. Needs
/// the built executable, jq and GNU time (for the peak).
/// </summary>
internal static class WholeProcess
{
    private const int Runs = 5;

    public static int Run()
    {
        var root = Repository.Root();
        var permfeed = Path.Combine(root, "artifacts", "bin", "PermFeed.Cli", "release", "permfeed");
        var output = Path.Combine(Directory.CreateTempSubdirectory("permfeed-bench-").FullName, "site");
        var jq = Best("jq: read reference and log", root, "sh", "-c", "cat data/reference/*.json | jq -c . > /dev/null; cat data/changes/*.jsonl | jq -c . > /dev/null");
        Compare(jq, Best("permfeed build", root, permfeed, "build", "--out", output));
        Compare(jq, Best("permfeed check", root, permfeed, "check"));
        Compare(jq, Best("permfeed diff (whole history)", root, permfeed, "diff", "2024-09", "2026-09", "--format", "json"));
        Directory.Delete(Path.GetDirectoryName(output)!, recursive: true);
        return 0;
    }

    private static (double Seconds, long Kilobytes) Best(string what, string folder, string command, params string[] arguments)
    {
        var runs = Enumerable.Range(0, Runs).Select(_ => Measure(folder, command, arguments)).ToList();
        var best = runs.MinBy(run => run.Seconds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-32} {best.Seconds,6:0.00} s  {best.Kilobytes / 1024,5} MB"));
        return best;
    }

    private static void Compare((double Seconds, long Kilobytes) baseline, (double Seconds, long Kilobytes) found) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"",-32} {found.Seconds / baseline.Seconds:0.0} times jq's time"));

    private static (double Seconds, long Kilobytes) Measure(string folder, string command, string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/time", ["-f", "%M", command, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.StandardOutput.ReadToEnd();
        var peak = process.StandardError.ReadToEnd().Trim().Split('\n')[^1];
        process.WaitForExit();
        return process.ExitCode == 0
            ? (watch.Elapsed.TotalSeconds, long.Parse(peak, CultureInfo.InvariantCulture))
            : throw new InvalidOperationException($"{command} {string.Join(' ', arguments)} ended with {process.ExitCode}: {peak}");
    }
}
