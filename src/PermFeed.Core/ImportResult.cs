using PermFeed.History;

namespace PermFeed;

/// <param name="Recorded">Versions that became observations.</param>
/// <param name="Skipped">Versions that the log has, that lie before its end, or that <c>--every month</c> passes over.</param>
/// <param name="Changes">Published changes that they brought.</param>
/// <param name="History">Afterwards.</param>
public sealed record ImportResult(int Recorded, int Skipped, int Changes, RecordedHistory History);
