using System.Runtime.CompilerServices;

namespace PermFeed.Tests.Support;

/// <summary>The files of this repository, for tests that prove them.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Data => Path.Combine(Root, "data");

    public static string Templates => Path.Combine(Root, "templates");

    private static string Find([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));
}
