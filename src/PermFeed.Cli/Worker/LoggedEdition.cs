namespace PermFeed.Worker;

/// <summary>An edition in the log.</summary>
/// <param name="Edition">The month.</param>
/// <param name="Worker">Who began it last.</param>
/// <param name="Attempts">How often it was begun.</param>
/// <param name="Begun">When it was begun last, UTC.</param>
/// <param name="Finished">Null while it runs, and after a run that failed or died.</param>
internal sealed record LoggedEdition(Month Edition, string Worker, int Attempts, DateTimeOffset Begun, DateTimeOffset? Finished);
