namespace PermFeed.Reference.Agreement;

/// <summary>AWS's two public forms of the reference, read one after the other and held against each other.</summary>
/// <param name="documents">The service reference, which has no required marks.</param>
/// <param name="pages">The pages, which have.</param>
public sealed class BothSources(IReferenceSource documents, IReferenceSource pages) : IReferenceSource
{
    public async Task<ObservedReference> ReadAsync(IProgress<ReadProgress> progress, CancellationToken cancellation) =>
        CrossCheck.Combine(await documents.ReadAsync(progress, cancellation), await pages.ReadAsync(progress, cancellation));
}
