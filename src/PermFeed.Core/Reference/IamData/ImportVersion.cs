namespace PermFeed.Reference.IamData;

/// <summary>A version that can be imported, and how to read it when its turn comes.</summary>
public sealed record ImportVersion(IamDataVersion Version, Func<CancellationToken, Task<IamDataFiles>> ReadAsync)
{
    /// <summary>A .tgz or a folder on disk.</summary>
    /// <exception cref="PermFeedException">It holds no version of the package.</exception>
    public static ImportVersion OfPath(string path)
    {
        IamDataFiles Read() => Directory.Exists(path) ? IamDataFolder.Read(path)
            : File.Exists(path) ? IamDataArchive.Read(path)
            : throw new PermFeedException($"{path}: no such folder or archive");
        return new ImportVersion(IamDataVersion.Of(Read()), _ => Task.Run(Read));
    }
}
