using System.Runtime.CompilerServices;

namespace PermFeed.Benchmarks;

/// <summary>Where this repository lies: benchmarks run on its own data.</summary>
internal static class Repository
{
    public static string Root([CallerFilePath] string file = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(file)!);
        while (!File.Exists(Path.Combine(folder.FullName, "PermFeed.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("no PermFeed.sln above the benchmarks");
        return folder.FullName;
    }

    public static string Data => Path.Combine(Root(), "data");
}
