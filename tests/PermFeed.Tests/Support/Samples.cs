namespace PermFeed.Tests.Support;

/// <summary>
/// Real upstream material that is not ours to commit. Tests that read it are extra: they run where the folder named by UPSTREAM_SAMPLES, or a
/// folder "shared" beside the repository, exists, and are reported as skipped anywhere else.
/// </summary>
internal static class Samples
{
    public static string Folder()
    {
        var folder = Environment.GetEnvironmentVariable("UPSTREAM_SAMPLES") is { Length: > 0 } named ? named : Path.Combine(Repository.Root, "..", "shared");
        Assert.SkipUnless(Directory.Exists(folder), "needs real upstream samples, see Support/Samples.cs");
        return Path.GetFullPath(folder);
    }
}
