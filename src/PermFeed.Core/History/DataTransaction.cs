using System.Security.Cryptography;
using System.Text;

namespace PermFeed.History;

/// <summary>
/// Replaces several files of the data folder at once. New contents are staged in <c>.pending</c>; a list of them, written last, is the
/// point of no return: from then on the files count as replaced, and whoever opens the folder next finishes the moves. A crash before it
/// leaves the old state, a crash after it the new one, never a mixture.
/// </summary>
internal static class DataTransaction
{
    private const string PendingFolder = ".pending";
    private const string ListFile = "commit.list";
    private const int FlushesAtOnce = 32;

    /// <param name="dataFolder">The folder that the paths are relative to.</param>
    /// <param name="files">New content by relative path with forward slashes; null removes the file.</param>
    public static void Commit(string dataFolder, IReadOnlyDictionary<string, string?> files)
    {
        var pending = Path.Combine(dataFolder, PendingFolder);
        Drop(pending);
        try
        {
            Stage(pending, files);
        }
        catch
        {
            // What cannot be written, on a full disk for one, gives back the room that it took
            Drop(pending);
            throw;
        }

        File.Move(Path.Combine(pending, ListFile + ".new"), Path.Combine(pending, ListFile));
        Finish(dataFolder);
    }

    /// <summary>Finishes what an interrupted <see cref="Commit"/> had decided, or drops what it had not. Called with the folder locked.</summary>
    public static void Recover(string dataFolder)
    {
        var pending = Path.Combine(dataFolder, PendingFolder);
        if (File.Exists(Path.Combine(pending, ListFile)))
            Finish(dataFolder);
        else
            Drop(pending);
    }

    public static bool IsPending(string dataFolder) => Directory.Exists(Path.Combine(dataFolder, PendingFolder));

    private static void Stage(string pending, IReadOnlyDictionary<string, string?> files)
    {
        WriteTogether(pending, files.Where(file => file.Value is not null));
        var list = new StringBuilder();
        foreach (var (path, content) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
            list.Append(content is null ? "remove " : "replace ").Append(path).Append('\n');
        var text = list.ToString();
        WriteThrough(Path.Combine(pending, ListFile + ".new"), text + Seal(text));
    }

    // Flushing is waiting; a file system flushes many files in one go when they ask together.
    private static void WriteTogether(string pending, IEnumerable<KeyValuePair<string, string?>> files) => InParallel.Unwrapped(() =>
        Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = FlushesAtOnce }, file => WriteThrough(Path.Combine(pending, file.Key), file.Value!)));

    private static void Finish(string dataFolder)
    {
        var pending = Path.Combine(dataFolder, PendingFolder);
        foreach (var (remove, path) in ReadList(Path.Combine(pending, ListFile)))
        {
            var (staged, target) = (Path.Combine(pending, path), Path.Combine(dataFolder, path));
            if (remove)
                File.Delete(target);
            else if (File.Exists(staged))
                Replace(staged, target);
        }

        Drop(pending);
    }

    // A staged file that is gone was moved by an earlier, interrupted attempt.
    private static void Replace(string staged, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(staged, target, overwrite: true);
    }

    private static List<(bool Remove, string Path)> ReadList(string file)
    {
        var text = File.ReadAllText(file);
        var end = text.LastIndexOf('\n') + 1;
        if (text[end..] != Seal(text[..end]))
            throw new FileFormatException(file, null, "the list of files to replace is damaged; restore the data folder from its last commit and remove this folder");
        return text[..end].Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ', 2)).Select(words => (words[0] == "remove", words[1])).ToList();
    }

    private static string Seal(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static void WriteThrough(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
        file.Write(Encoding.UTF8.GetBytes(content));
        file.Flush(flushToDisk: true);
    }

    // The list goes first: without it the folder is rubbish, with it and half of the files it would be a lie.
    private static void Drop(string pending)
    {
        if (!Directory.Exists(pending))
            return;
        File.Delete(Path.Combine(pending, ListFile));
        Directory.Delete(pending, recursive: true);
    }
}
