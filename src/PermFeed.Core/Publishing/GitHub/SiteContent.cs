using System.Text.Json;
using PermFeed.Publishing.Verification;

namespace PermFeed.Publishing.GitHub;

/// <summary>The built site as a branch of its own, as GitHub Pages serves it.</summary>
internal static class SiteContent
{
    /// <summary>Keeps Pages from running Jekyll over the site. Not empty: GitHub takes no empty text in a tree.</summary>
    private const string NoJekyll = ".nojekyll";

    /// <summary>The custom domain, which Pages itself writes into the branch.</summary>
    private const string Domain = "CNAME";

    private static readonly string[] Harmless = [NoJekyll, Domain, "README.md"];

    public static BranchContent For(BuiltSite site, string branch, GitDatabase git) => new()
    {
        Branch = branch,
        Folder = "",
        Files =
        [
            .. site.Files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => GitFile.Of(file.Key, file.Value)),
            GitFile.Of(NoJekyll, "The files of this branch are served as they are.\n"u8.ToArray()),
        ],
        Keeps = name => name == Domain,
        Guard = old => GuardAsync(site, branch, old, git),
        Message = $"Publish the site of {site.DataVersion}",
    };

    // A wrong setting must not wipe somebody's sources, and a late run must not bring back an old edition
    private static async Task GuardAsync(BuiltSite site, string branch, IReadOnlyList<GitEntry> old, GitDatabase git)
    {
        var manifest = old.FirstOrDefault(entry => entry.Path == PublishedManifest.Path);
        if (manifest is null && old.FirstOrDefault(entry => !Harmless.Contains(entry.Path)) is { } foreign)
            throw new PermFeedException($"branch {branch} holds something else than a built site ({Printable.Of(foreign.Path)}) and is not replaced; name another branch (setting GitHub:SiteBranch)");
        if (manifest is not null && DataVersion(await git.ReadBlobAsync(manifest.Id)) is { } theirs && string.CompareOrdinal(Day(theirs), Day(site.DataVersion)) > 0)
            throw new PermFeedException($"branch {branch} has the site of {Printable.Of(theirs)}, newer than this one of {site.DataVersion}; build from the newest data, or revert the branch first");
    }

    private static string Day(string dataVersion) => dataVersion.Length > 10 ? dataVersion[..10] : dataVersion;

    // A damaged manifest is replaced like everything else
    private static string? DataVersion(byte[] manifest)
    {
        try
        {
            using var document = JsonDocument.Parse(manifest);
            return document.RootElement.GetProperty("data_version").GetString();
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
