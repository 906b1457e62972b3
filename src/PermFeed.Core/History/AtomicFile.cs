using System.Text;

namespace PermFeed.History;

/// <summary>Replaces one file whole or not at all.</summary>
public static class AtomicFile
{
    public static void Write(string file, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var staged = file + ".new";
        using (var stream = new FileStream(staged, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(Encoding.UTF8.GetBytes(content));
            stream.Flush(flushToDisk: true);
        }

        File.Move(staged, file, overwrite: true);
    }
}
