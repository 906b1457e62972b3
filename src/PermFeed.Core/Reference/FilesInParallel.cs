using System.Collections.Concurrent;

namespace PermFeed.Reference;

/// <summary>Reads files on all cores while they are delivered one at a time, so that no more of them are in memory than there are cores.</summary>
internal static class FilesInParallel
{
    /// <returns>In no order.</returns>
    /// <exception cref="PermFeedException">The delivery of the files failed.</exception>
    public static List<T> Read<T>(IEnumerable<SourceFile> files, Func<SourceFile, T> read) =>
        InParallel.Unwrapped(() => Partitioner.Create(files, EnumerablePartitionerOptions.NoBuffering).AsParallel().Select(read).ToList());
}
