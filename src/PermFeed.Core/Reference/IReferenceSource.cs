namespace PermFeed.Reference;

/// <summary>Where the reference can be read: AWS's service reference, AWS's pages, or saved copies of either.</summary>
public interface IReferenceSource
{
    /// <summary>The whole reference, or an error: there is no partial answer.</summary>
    /// <param name="progress">Told after each document.</param>
    /// <param name="cancellation">Stops between documents.</param>
    /// <exception cref="PermFeedException">Something required cannot be had or does not have a known form.</exception>
    Task<ObservedReference> ReadAsync(IProgress<ReadProgress> progress, CancellationToken cancellation);
}
