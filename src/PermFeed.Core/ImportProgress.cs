using PermFeed.History;

namespace PermFeed;

/// <summary>Told after each imported version.</summary>
public sealed record ImportProgress(int Done, int Total, Observation Observation);
