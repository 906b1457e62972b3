namespace PermFeed.Publishing.Verification;

/// <summary>A published site as a reader finds it: a folder or an address.</summary>
internal interface IPublishedSite : IDisposable
{
    /// <returns>Null when there is no such file.</returns>
    /// <exception cref="PermFeedException">It is larger than <paramref name="largest"/>, or cannot be read.</exception>
    Task<byte[]?> ReadAsync(string path, long largest, CancellationToken cancellation);

    /// <summary>Every file that is there, in ordinal order; none where a site cannot list its files.</summary>
    IReadOnlyList<string> Paths();
}
