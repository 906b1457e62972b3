using System.Text.Json;
using PermFeed.History;

namespace PermFeed.Publishing;

/// <summary>The data folder as it is published: without AWS's sentences, which are not ours, and without locks and work in progress.</summary>
internal static class DataFiles
{
    public const string Observations = "observations.jsonl";

    private static readonly HashSet<string> Curated = new(StringComparer.Ordinal) { "LICENSE", "attack", "guidance", "heuristics", "knowledge", "labels", "overrides", "rules", "schema" };

    private const string Descriptions = "descriptions";
    private const string Staged = ".new";

    /// <summary>Names directly in the data folder that are never published, nor taken away where they are.</summary>
    public static bool IsPrivate(string name) => name == Descriptions || name.StartsWith('.') || name.EndsWith(Staged, StringComparison.Ordinal);

    /// <summary>Names directly in the data folder that people write: the rule book and what goes with it. Observing never changes them.</summary>
    public static bool IsCurated(string name) => Curated.Contains(name);

    /// <param name="folder">The data folder.</param>
    /// <param name="newest">Id of the observation that the site is made from: data and site are published as they belong together.</param>
    /// <param name="clock">For the lock.</param>
    /// <returns>Content by path, in ordinal order; of one moment, since the folder is locked meanwhile.</returns>
    /// <exception cref="PermFeedException">There is no data, it is not the site's, or another process writes to it.</exception>
    public static IReadOnlyList<(string Path, ReadOnlyMemory<byte> Content)> Read(string folder, string newest, TimeProvider clock)
    {
        if (!File.Exists(Path.Combine(folder, Observations)))
            throw new PermFeedException($"{folder} holds no history: {Observations} is missing");
        using var ours = DataLock.Take(folder, clock);
        if (Newest(Path.Combine(folder, Observations)) is var found && found != newest)
            throw new PermFeedException($"the newest observation of {folder} is {Printable.Of(found)}, the site is made from {newest}; run 'permfeed build', then publish");
        var links = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        return
        [
            .. Directory.EnumerateFiles(folder, "*", links)
                .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
                .Where(path => !IsPrivate(path.Split('/')[0]) && !path.EndsWith(Staged, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(path => (path, (ReadOnlyMemory<byte>)File.ReadAllBytes(Path.Combine(folder, path)))),
        ];
    }

    private static string? Newest(string file)
    {
        try
        {
            using var line = JsonDocument.Parse(File.ReadLines(file).LastOrDefault(text => text.Length > 0) ?? "{}");
            return line.RootElement.TryGetProperty("id", out var id) ? id.GetString() : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new FileFormatException(file, null, $"expected an observation in the last line: {Printable.Of(e.Message)}", e);
        }
    }
}
