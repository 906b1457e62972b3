using PermFeed.Reference.Agreement;
using PermFeed.Reference.Pages;
using PermFeed.Reference.ServiceReference;

namespace PermFeed.Reference.Saved;

/// <summary>Pages or service documents that someone saved: for machines without access to the internet, and to replay what was observed.</summary>
/// <param name="path">A folder, .tar.gz, .tgz or .zip; folders in it do not count.</param>
public sealed class SavedSource(string path) : IReferenceSource
{
    private string Source => $"saved:{Path.GetFileName(Path.TrimEndingDirectorySeparator(path))}";

    public Task<ObservedReference> ReadAsync(IProgress<ReadProgress> progress, CancellationToken cancellation)
    {
        var names = SavedFiles.Of(path).Select(file => file.Name).ToList();
        var pages = names.FindAll(name => PageName.IsService(name) || name == ReferenceIndex.FileName);
        var documents = names.FindAll(IsDocument);
        return Task.FromResult((pages.Exists(PageName.IsService), documents.Count > 0) switch
        {
            (true, false) => Read(pages, PageReader.Read, progress, cancellation),
            (false, true) => Read(documents, ServiceReferenceReader.Read, progress, cancellation),
            (true, true) => CrossCheck.Combine(
                Read(documents, ServiceReferenceReader.Read, progress, cancellation), Read(pages, PageReader.Read, progress, cancellation)),
            _ => throw new PermFeedException($"{path}: expected pages such as list_s3.html or documents such as s3.json, found neither in {names.Count} files"),
        });
    }

    private static bool IsDocument(string name) => name.EndsWith(".json", StringComparison.Ordinal) && name != TableOfContents.FileName;

    private ObservedReference Read(
        List<string> names, Func<IEnumerable<SourceFile>, string, ObservedReference> read, IProgress<ReadProgress> progress, CancellationToken cancellation)
    {
        var wanted = names.ToHashSet(StringComparer.Ordinal);
        var digest = new SetDigest();
        return read(Files(), Source) with { SourceDigest = digest.ToString() };

        IEnumerable<SourceFile> Files()
        {
            foreach (var file in SavedFiles.Of(path).Where(file => wanted.Contains(file.Name)))
            {
                cancellation.ThrowIfCancellationRequested();
                var content = file.Read();
                digest.Add(file.Name, SetDigest.Of(content));
                progress.Report(new ReadProgress(digest.Names.Count, wanted.Count, file.Name));
                yield return new SourceFile(file.Name, content);
            }
        }
    }
}
