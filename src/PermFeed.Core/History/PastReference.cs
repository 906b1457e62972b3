using PermFeed.Reference;

namespace PermFeed.History;

/// <summary>The reference as it was: the current one with the log undone.</summary>
public static class PastReference
{
    /// <param name="history">The whole history.</param>
    /// <param name="observation">One of its observations.</param>
    public static AuthorizationReference At(RecordedHistory history, Observation observation)
    {
        var later = history.Observations.SkipWhile(other => other.Id != observation.Id).Skip(1).Select(other => other.Id).ToHashSet(StringComparer.Ordinal);
        var editor = new ReferenceEditor(history.Reference);
        foreach (var change in history.Changes.Reverse().TakeWhile(change => later.Contains(change.ObservationId)))
            editor.Undo(change);
        return editor.ToReference();
    }
}
