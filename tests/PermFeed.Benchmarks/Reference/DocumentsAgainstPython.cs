using System.Diagnostics;
using System.Globalization;
using PermFeed.Reference;
using PermFeed.Reference.ServiceReference;

namespace PermFeed.Benchmarks.Reference;

/// <summary>
/// Reads a folder of service documents to the checked reference, in a process that has read none before, and lets Python's json module, which
/// is written in C, load the same files. Both times leave out the start of the process.
/// </summary>
internal static class DocumentsAgainstPython
{
    private const string Script = """
        import glob, json, sys, time
        files = glob.glob(sys.argv[1] + "/*.json")
        start = time.perf_counter()
        for file in files:
            with open(file, "rb") as stream:
                json.load(stream)
        print((time.perf_counter() - start) * 1000)
        """;

    public static int Run(string folder)
    {
        var python = double.Parse(Python(folder), CultureInfo.InvariantCulture);
        var files = Directory.GetFiles(folder, "*.json");
        for (var round = 0; round < 4; round++)
        {
            var start = Stopwatch.GetTimestamp();
            var actions = ServiceReferenceReader.Read(files.Select(Load), folder).Reference.ActionCount;
            var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{(round == 0 ? "cold" : "warm")}: {actions} actions in {time:F0} ms, Python {python:F0} ms, ratio {time / python:F2}"));
        }

        return 0;
    }

    private static SourceFile Load(string path) => new(Path.GetFileName(path), File.ReadAllBytes(path));

    private static string Python(string folder)
    {
        using var process = Process.Start(new ProcessStartInfo("python3", ["-c", Script, folder]) { RedirectStandardOutput = true })!;
        return process.StandardOutput.ReadToEnd().Trim();
    }
}
