using System.Text;

namespace PermFeed.Publishing.GitHub;

/// <summary>Texts of a release and of an announcement.</summary>
internal static class ReleaseNotes
{
    /// <summary>Characters that GitHub takes as the body of a release or an issue: 125,000, less a reserve for how it counts.</summary>
    private const int Longest = 120_000;

    /// <summary>Hidden in the notes: which content the assets belong to.</summary>
    public static string Marker(EditionBundle bundle) => $"<!-- permfeed-release {bundle.Month} sha256:{bundle.Digest} -->";

    /// <summary>Hidden in an announcement: by it an edition is known to be announced.</summary>
    public static string AnnouncementMarker(Month month) => $"<!-- permfeed-announcement {month} -->";

    /// <summary>The recap, at full length where GitHub takes it.</summary>
    public static string Of(EditionBundle bundle)
    {
        var end = $"\n---\n\nRead it at {bundle.Url}. The archive holds the recap, the catalogue, the month's changes and controls; `sha256sum -c SHA256SUMS` checks it.\n\n{Marker(bundle)}\n";
        return Shortened(bundle.Recap, Longest - end.Length, $"\n\nThis is not all: {bundle.Url} and the archive have the rest.\n") + end;
    }

    /// <summary>The recap's first paragraph and where to read on.</summary>
    public static string Announcement(EditionBundle bundle, Uri? release)
    {
        var text = new StringBuilder().Append(bundle.Recap.Split("\n\n", 2)[0].Trim()).Append($"\n\n- Recap: {bundle.Url}\n");
        if (release is not null)
            text.Append($"- Release: {release}\n");
        return text.Append($"\n{AnnouncementMarker(bundle.Month)}\n").ToString();
    }

    private static string Shortened(string text, int longest, string more)
    {
        if (text.Length <= longest)
            return text;
        var cut = text.LastIndexOf("\n\n", longest - more.Length, StringComparison.Ordinal);
        return text[..(cut > 0 ? cut : longest - more.Length)] + more;
    }
}
