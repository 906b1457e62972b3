namespace PermFeed.Worker;

/// <summary>
/// The editions that ran, kept where a restart or another worker finds them, so that no edition runs twice: not when its job is fired again, not
/// when another worker recovers it, not when it was missed and made up for. A run that died counts as begun, and whoever comes next finishes it.
/// </summary>
internal interface IEditionLog
{
    /// <summary>
    /// Runs an edition unless it ran. Where another worker is at it, this waits: either the other finishes, or it dies and this one takes over.
    /// When <paramref name="run"/> throws, the edition stays begun.
    /// </summary>
    /// <returns>Whether it ran here.</returns>
    Task<bool> RunOnceAsync(Month edition, Func<Task> run, CancellationToken cancellation);

    /// <summary>Every edition that was begun, oldest first, and whether it was finished.</summary>
    Task<IReadOnlyList<LoggedEdition>> AllAsync(CancellationToken cancellation);
}
