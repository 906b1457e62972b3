using System.Text;
using Octokit;

namespace PermFeed.Publishing.GitHub;

/// <summary>
/// Brings the contents of files to GitHub. One request per file would meet the limit of writing requests (80 a minute, 500 an hour: a first
/// publish of 3,000 files would take six hours), so texts go many to a request, as the inline content of a tree that is made for nothing else
/// ("GitHub will write this blob out"): its entries bear the ids that we expect, and its answer tells the ids that came to be. A tree's content
/// is JSON text, so what is not UTF-8 goes as a blob of its own in base64; so does a large text, since GitHub gives an answer ten seconds.
/// https://docs.github.com/en/rest/git/trees#create-a-tree
/// </summary>
internal sealed class Upload(GitDatabase git)
{
    /// <summary>Bytes of text in a request, and files; far below what GitHub takes, so that a request is quick to send again.</summary>
    private const int MostText = 2 << 20;
    private const int MostFiles = 250;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly HashSet<string> sent = new(StringComparer.Ordinal);

    /// <param name="files">All that are wanted.</param>
    /// <param name="there">Ids that GitHub has.</param>
    /// <param name="cancellation">Leaves blobs that no commit names.</param>
    /// <returns>How many contents were sent.</returns>
    public async Task<int> SendAsync(IEnumerable<GitFile> files, IReadOnlySet<string> there, CancellationToken cancellation)
    {
        GitFile[] missing = [.. files.Where(file => !there.Contains(file.Id) && !sent.Contains(file.Id)).DistinctBy(file => file.Id)];
        var limits = new ParallelOptions { MaxDegreeOfParallelism = RequestPace.AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(Requests(missing), limits, async (together, _) => await SendAsync(together));
        sent.UnionWith(missing.Select(file => file.Id));
        return missing.Length;
    }

    private static IEnumerable<GitFile[]> Requests(IEnumerable<GitFile> files)
    {
        var (together, bytes) = (new List<GitFile>(), 0);
        foreach (var file in files)
        {
            if (file.Content.Length is 0 or > MostText / 2 || Text(file) is null)
            {
                yield return [file];
                continue;
            }

            if (bytes + file.Content.Length > MostText || together.Count == MostFiles)
            {
                yield return [.. together];
                (together, bytes) = ([], 0);
            }

            together.Add(file);
            bytes += file.Content.Length;
        }

        if (together.Count > 0)
            yield return [.. together];
    }

    private async Task SendAsync(GitFile[] together)
    {
        if (together is [var alone])
        {
            Check(alone, await SendAloneAsync(alone));
            return;
        }

        try
        {
            var answer = await git.WriteTreeAsync(null, together.Select(file => new NewTreeItem { Path = file.Id, Mode = GitEntry.FileMode, Type = TreeType.Blob, Content = Text(file) }));
            var stored = answer.Tree.ToDictionary(item => item.Path, item => item.Sha, StringComparer.Ordinal);
            foreach (var file in together)
                Check(file, stored.GetValueOrDefault(file.Id));
        }
        catch (LostAnswerException)
        {
            // Too much at once for the server as it is now
            await SendAsync(together[..(together.Length / 2)]);
            await SendAsync(together[(together.Length / 2)..]);
        }
    }

    private Task<string> SendAloneAsync(GitFile file) => Text(file) is { } text
        ? git.WriteBlobAsync(text, EncodingType.Utf8)
        : git.WriteBlobAsync(Convert.ToBase64String(file.Content.Span), EncodingType.Base64);

    private static string? Text(GitFile file)
    {
        try
        {
            var text = Strict.GetString(file.Content.Span);
            return text.Contains('\0', StringComparison.Ordinal) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static void Check(GitFile file, string? stored)
    {
        if (stored != file.Id)
            throw new PermFeedException($"{Printable.Of(file.Path)}: GitHub stored something else than was sent: expected blob {file.Id}, found {Printable.Of(stored)}");
    }
}
