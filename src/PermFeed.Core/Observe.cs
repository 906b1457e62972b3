using PermFeed.History;
using PermFeed.Reference;
using PermFeed.Reference.Agreement;

namespace PermFeed;

/// <summary>
/// The first verb: asks a source what AWS publishes now, checks that the answer is plausible, appends what changed to the log. The only step that
/// reads the outside world. Whatever happens, the data folder holds the old state or the new one, and check.json says how the look ended.
/// </summary>
public sealed class Observe(string dataFolder, TimeProvider clock, bool keepDescriptions)
{
    private readonly HistoryStore store = new(dataFolder);
    private readonly HoldFolder holds = new(dataFolder);
    private readonly CheckFile checks = new(dataFolder);
    private readonly LagFile lags = new(dataFolder);

    /// <param name="source">Read whole before anything is stored.</param>
    /// <param name="date">The day that the source tells of; null means today, UTC.</param>
    /// <param name="accept">A held observation that a person lets pass; the source must still tell what was held.</param>
    /// <param name="progress">Told after each document.</param>
    /// <param name="cancellation">Stops the reading; nothing is stored.</param>
    /// <exception cref="HeldException">A plausibility limit holds the observation; data/holds says why.</exception>
    /// <exception cref="PermFeedException">The source cannot be read, or another process writes to the folder.</exception>
    public async Task<Recorded> RunAsync(
        IReferenceSource source, DateOnly? date, HoldAcceptance? accept, IProgress<ReadProgress> progress, CancellationToken cancellation)
    {
        using var ours = DataLock.Take(dataFolder, clock);
        var history = store.Load();
        // A damaged record must not come to light when the observation is stored already
        var before = checks.Read();
        // A mistyped id is no look at AWS, so it stands in no record
        var hold = accept is null ? null : Held(accept);
        try
        {
            var today = date ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            var (observed, lagging) = Lags.Settle(await source.ReadAsync(progress, cancellation), history.Reference, lags.Read(), today);
            var recorded = hold is null ? Recorder.Record(history, observed, today) : Accepted(Recorder.Record(history, observed, today, accept!.Acceptance), hold);
            store.Append(history, recorded, keepDescriptions);
            lags.Write(lagging);
            holds.Clear();
            Note(CheckOutcome.Recorded, $"observation {recorded.Observation.Id}: {recorded.Observation.Changes} changes", observed.Remarks, before);
            return recorded;
        }
        catch (HeldException e)
        {
            var added = holds.Add(e);
            Note(CheckOutcome.Held, $"hold {added.Id}: {string.Join("; ", added.Reasons)}", [], before);
            throw;
        }
        catch (PermFeedException e)
        {
            Note(CheckOutcome.Failed, e.Message, [], before);
            throw;
        }
    }

    private Hold Held(HoldAcceptance accept) => holds.All().FirstOrDefault(hold => hold.Id == accept.HoldId)
        ?? throw new PermFeedException($"there is no held observation '{Printable.Of(accept.HoldId)}'; 'permfeed status' lists them");

    // What a person accepted is what the evidence showed; anything else has to be looked at again.
    private static Recorded Accepted(Recorded recorded, Hold hold) => recorded.Observation.Digest == hold.Digest ? recorded
        : throw new PermFeedException($"the source no longer tells what was held as {hold.Id}; observe again without --accept and look at the result");

    private void Note(CheckOutcome outcome, string message, ValueList<string> remarks, CheckRecord? before)
    {
        var now = clock.GetUtcNow();
        var success = outcome is CheckOutcome.Recorded;
        checks.Write(new CheckRecord(now, outcome, message, success ? now : before?.LastSuccess, success ? remarks : before?.Remarks ?? []));
    }
}
