using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PermFeed.Publishing.GitHub;

/// <summary>Names of git objects, computed here: what GitHub already has need not be sent, and what it says it stored can be checked.</summary>
internal static class GitObjects
{
    public static string BlobId(ReadOnlySpan<byte> content) => Id("blob", content);

    /// <param name="entries">Paths of files; a folder as an entry stands as it is.</param>
    public static string TreeId(IEnumerable<GitEntry> entries)
    {
        var lines = entries.GroupBy(entry => entry.Path.Split('/', 2)[0], StringComparer.Ordinal).Select(Line);
        using var content = new MemoryStream();
        foreach (var line in lines.OrderBy(SortName, StringComparer.Ordinal))
        {
            content.Write(Encoding.UTF8.GetBytes($"{line.Mode.TrimStart('0')} {line.Path}\0"));
            content.Write(Convert.FromHexString(line.Id));
        }

        return Id("tree", content.GetBuffer().AsSpan(0, (int)content.Length));
    }

    private static GitEntry Line(IGrouping<string, GitEntry> sameName)
    {
        var first = sameName.First();
        return first.Path == sameName.Key ? first
            : new GitEntry(sameName.Key, GitEntry.FolderMode, TreeId(sameName.Select(entry => entry with { Path = entry.Path[(sameName.Key.Length + 1)..] })));
    }

    // Git sorts a folder as if its name ended with a slash. Names here are ASCII, where ordinal order is that of the bytes.
    private static string SortName(GitEntry entry) => entry.IsFolder ? entry.Path + "/" : entry.Path;

    private static string Id(string kind, ReadOnlySpan<byte> content)
    {
        // https://git-scm.com/book/en/v2/Git-Internals-Git-Objects: git names by SHA-1; nothing here relies on it for security
#pragma warning disable CA5350
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
#pragma warning restore CA5350
        sum.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{kind} {content.Length}\0")));
        sum.AppendData(content);
        return Convert.ToHexStringLower(sum.GetHashAndReset());
    }
}
