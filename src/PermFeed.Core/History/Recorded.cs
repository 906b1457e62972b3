using PermFeed.Reference;

namespace PermFeed.History;

/// <summary>What one observation adds to the history. Nothing of it is stored yet.</summary>
public sealed record Recorded(Observation Observation, ValueList<Change> Changes, RecordedHistory History, ObservedReference Observed);
