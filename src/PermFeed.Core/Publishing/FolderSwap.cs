using System.Runtime.InteropServices;

namespace PermFeed.Publishing;

/// <summary>Moves a folder into the place of another without a moment in which neither is there.</summary>
internal static partial class FolderSwap
{
    private const int CurrentFolder = -100;
    private const uint Exchange = 2;

    /// <summary>Afterwards <paramref name="staging"/> is gone or holds what was at <paramref name="target"/>.</summary>
    public static void Replace(string staging, string target)
    {
        if (!Directory.Exists(target))
        {
            Directory.Move(staging, target);
            return;
        }

        if (OperatingSystem.IsLinux() && TryExchange(staging, target))
            return;

        // Elsewhere two renames are the best there is; a crash between them leaves the new site beside its place.
        var old = staging + ".old";
        if (Directory.Exists(old))
            Directory.Delete(old, recursive: true);
        Directory.Move(target, old);
        Directory.Move(staging, target);
        Directory.Delete(old, recursive: true);
    }

    // Old kernels and some file systems do not know the exchange; they answer with an error and nothing has happened.
    private static bool TryExchange(string staging, string target)
    {
        try
        {
            return RenameAt2(CurrentFolder, staging, CurrentFolder, target, Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    // https://man7.org/linux/man-pages/man2/rename.2.html
    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int RenameAt2(int fromFolder, string from, int toFolder, string to, uint flags);
}
