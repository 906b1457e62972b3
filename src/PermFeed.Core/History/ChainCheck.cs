namespace PermFeed.History;

/// <summary>Proves the history: undoing the log from the current reference must give the digest of every observation.</summary>
public static class ChainCheck
{
    /// <summary>One line per observation that does not fit; empty when the history is sound.</summary>
    public static IEnumerable<string> Problems(RecordedHistory history)
    {
        var changes = history.Changes.ToLookup(change => change.ObservationId, StringComparer.Ordinal);
        var editor = new ReferenceEditor(history.Reference);
        foreach (var observation in history.Observations.Reverse())
        {
            var reference = editor.ToReference();
            if (ReferenceDigest.Of(reference) != observation.Digest)
                yield return $"observation {observation.Id}: the reference rebuilt from the log has digest {ReferenceDigest.Of(reference)}, expected {observation.Digest}";
            if (reference.ActionCount != observation.Actions || reference.Services.Count != observation.Services)
                yield return $"observation {observation.Id}: the reference rebuilt from the log has {reference.Services.Count} services and {reference.ActionCount} actions, expected {observation.Services} and {observation.Actions}";
            if (Undo(editor, changes[observation.Id].Reverse()) is not { } misfit)
                continue;
            yield return misfit;
            yield break;
        }
    }

    private static string? Undo(ReferenceEditor editor, IEnumerable<Change> changes)
    {
        try
        {
            foreach (var change in changes)
                editor.Undo(change);
            return null;
        }
        catch (PermFeedException e)
        {
            return e.Message;
        }
    }
}
