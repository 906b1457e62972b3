namespace PermFeed;

/// <summary>A file of ours or of a source does not have the form it must have.</summary>
public sealed class FileFormatException : PermFeedException
{
    public FileFormatException(string file, int? line, string problem, Exception? inner = null)
        : base(line is null ? $"{file}: {problem}" : $"{file}:{line}: {problem}", inner!)
    {
        File = file;
        Line = line;
    }

    public string File { get; }

    /// <summary>Counted from 1; null where the problem is the file as a whole.</summary>
    public int? Line { get; }
}
