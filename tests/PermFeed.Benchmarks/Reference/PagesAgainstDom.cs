using System.Diagnostics;
using System.Globalization;
using AngleSharp.Html.Parser;
using PermFeed.Reference;
using PermFeed.Reference.Pages;

namespace PermFeed.Benchmarks.Reference;

/// <summary>
/// Reads a folder of saved pages, from files to the checked reference, and parses the same files to AngleSharp's document, by turns in one
/// process and both on all cores, so that the ratio says something on any machine. The first round of each is the cold start.
/// </summary>
internal static class PagesAgainstDom
{
    private const int Rounds = 7;

    /// <summary>One side alone, for the cold start of a process; processor time counts both threads and does not see other programs.</summary>
    public static int Once(string side, string folder)
    {
        var files = Directory.GetFiles(folder, "list_*.html");
        var time = Measure(side == "dom" ? () => files.AsParallel().ForAll(Parse) : () => PageReader.Read(files.Select(Load), folder));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{side}: {time:F0} ms, processor {Environment.CpuUsage.TotalTime.TotalMilliseconds:F0} ms"));
        return 0;
    }

    public static int Run(string folder)
    {
        var files = Directory.GetFiles(folder, "list_*.html");
        var (reference, document) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            reference.Add(Measure(() => PageReader.Read(files.Select(Load), folder)));
            document.Add(Measure(() => files.AsParallel().ForAll(Parse)));
        }

        Report("first round", reference[0], document[0]);
        Report($"median of {Rounds} more", Median(reference), Median(document));
        return 0;
    }

    private static SourceFile Load(string path) => new(Path.GetFileName(path), File.ReadAllBytes(path));

    private static void Parse(string path) => new HtmlParser().ParseDocument(File.ReadAllText(path)).Dispose();

    private static double Measure(Action action)
    {
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(List<double> times) => times.Skip(1).Order().ElementAt((times.Count - 1) / 2);

    private static void Report(string what, double reference, double document) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{what}: reference {reference:F0} ms, plain DOM {document:F0} ms, ratio {reference / document:F2}"));
}
