using System.Runtime.CompilerServices;

namespace PermFeed.Tests.Support;

/// <summary>The files of this repository, for tests that prove them.</summary>
internal static class Repository
{
    public static string Data => Path.Combine(Root(), "data");

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));
}
