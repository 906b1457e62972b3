using PermFeed.Reference;

namespace PermFeed.History;

/// <summary>Everything ever observed: the reference as last seen, the log that leads to it, and the observations, both oldest first.</summary>
public sealed record RecordedHistory(AuthorizationReference Reference, ValueList<Change> Changes, ValueList<Observation> Observations)
{
    public static RecordedHistory Empty { get; } = new(AuthorizationReference.Empty, [], []);

    public Observation? Last => Observations.Count > 0 ? Observations[^1] : null;
}
