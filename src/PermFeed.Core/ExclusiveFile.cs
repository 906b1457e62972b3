namespace PermFeed;

/// <summary>A file that one process at a time has open. The operating system gives it back when its owner dies.</summary>
public static class ExclusiveFile
{
    // What the runtime tells a second owner: EWOULDBLOCK of Linux and of macOS, ERROR_SHARING_VIOLATION of Windows
    private static readonly int[] Held = [11, 35, unchecked((int)0x80070020)];

    /// <returns>Null while another process has it.</returns>
    /// <exception cref="IOException">It cannot be opened for another reason: a full disk, a file system that is read-only.</exception>
    public static FileStream? TryOpen(string path, FileOptions options = FileOptions.None)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, options);
        }
        catch (IOException e) when (Held.Contains(e.HResult))
        {
            return null;
        }
    }
}
