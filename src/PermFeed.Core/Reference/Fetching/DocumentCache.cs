using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PermFeed.Reference.Fetching;

/// <summary>
/// Fetched documents on disk, each beside what is known of it. It is a convenience: whatever is missing, cut off or of another address is
/// fetched anew. A file tells that a run is under way; the next run within a few hours takes it up.
/// </summary>
internal sealed class DocumentCache
{
    private const string RunFile = "run-under-way";

    private readonly string folder;
    private readonly TimeProvider clock;

    public DocumentCache(string folder, TimeProvider clock, TimeSpan resumeWithin)
    {
        this.folder = folder;
        this.clock = clock;
        Directory.CreateDirectory(folder);
        Run = Resumed(resumeWithin) ?? clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
        Write(RunFile, Encoding.UTF8.GetBytes(Run));
    }

    /// <summary>When this run, or the one that it takes up, began.</summary>
    public string Run { get; }

    public DateTimeOffset Now => clock.GetUtcNow();

    public CachedDocument? Find(FetchRequest request)
    {
        var known = ReadKnown(request.Name);
        return known?.Address == request.Address && known.Sha256 == DigestOf(request.Name) ? known : null;
    }

    /// <summary>The body is written first: what is known of a document never speaks of a body that is not there.</summary>
    public CachedDocument Store(FetchRequest request, FetchAnswer answer)
    {
        Write(request.Name, answer.Body!);
        return Note(request, new CachedDocument(
            request.Address, answer.ETag, answer.LastModified, request.Modified, Now, Run, SetDigest.Of(answer.Body)));
    }

    /// <summary>The server says that the document has not changed.</summary>
    public CachedDocument Confirm(FetchRequest request, CachedDocument known) =>
        Note(request, known with { Modified = request.Modified, Checked = Now, Run = Run });

    public SourceFile Load(string name) => new(name, File.ReadAllBytes(Path.Combine(folder, name)));

    public void EndRun() => File.Delete(Path.Combine(folder, RunFile));

    private CachedDocument Note(FetchRequest request, CachedDocument known)
    {
        Write(KnownFile(request.Name), JsonSerializer.SerializeToUtf8Bytes(known));
        return known;
    }

    private static string KnownFile(string name) => name + ".known";

    private string? Resumed(TimeSpan within)
    {
        var path = Path.Combine(folder, RunFile);
        var begun = File.Exists(path) ? File.ReadAllText(path) : null;
        return DateTimeOffset.TryParseExact(begun, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            && time <= Now && Now - time <= within ? begun : null;
    }

    private CachedDocument? ReadKnown(string name)
    {
        var path = Path.Combine(folder, KnownFile(name));
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<CachedDocument>(File.ReadAllBytes(path)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string? DigestOf(string name)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path) ? SetDigest.Of(File.ReadAllBytes(path)) : null;
    }

    private void Write(string name, byte[] content)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path + ".new", content);
        File.Move(path + ".new", path, overwrite: true);
    }
}
