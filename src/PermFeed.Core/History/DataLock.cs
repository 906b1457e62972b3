using System.Globalization;

namespace PermFeed.History;

/// <summary>
/// One writer at a time. The operating system holds the lock and gives it back when its owner dies, so a stale lock cannot block anyone;
/// the file beside it tells who holds it and since when.
/// </summary>
public sealed class DataLock : IDisposable
{
    private const string LockFile = ".lock";
    private readonly FileStream handle;
    private readonly string ownerFile;

    private DataLock(FileStream handle, string ownerFile)
    {
        this.handle = handle;
        this.ownerFile = ownerFile;
    }

    /// <summary>Takes the lock and finishes or drops what an interrupted writer left.</summary>
    /// <exception cref="PermFeedException">Another process writes to the folder.</exception>
    public static DataLock Take(string dataFolder, TimeProvider clock)
    {
        Directory.CreateDirectory(dataFolder);
        var (file, ownerFile) = (Path.Combine(dataFolder, LockFile), Path.Combine(dataFolder, LockFile + ".owner"));
        var handle = ExclusiveFile.TryOpen(file) ?? throw new PermFeedException($"{dataFolder} is being written by {Printable.Of(Owner(ownerFile))}; try again when it is done");
        try
        {
            var since = clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            File.WriteAllText(ownerFile, $"process {Environment.ProcessId} on {Environment.MachineName} since {since}\n");
            DataTransaction.Recover(dataFolder);
            return new DataLock(handle, ownerFile);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        File.Delete(ownerFile);
        handle.Dispose();
    }

    private static string Owner(string ownerFile) => File.Exists(ownerFile) ? File.ReadAllText(ownerFile).Trim() : "another process";
}
