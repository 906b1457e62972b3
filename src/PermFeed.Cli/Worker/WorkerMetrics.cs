using System.Diagnostics.Metrics;

namespace PermFeed.Worker;

/// <summary>
/// What the worker measures, by OpenTelemetry's conventions; as Prometheus reads it, dots are underscores and the unit ends the name. From the data
/// folder: <c>permfeed.observations</c>, <c>permfeed.observation.age</c> (seconds since an observation was last recorded) and
/// <c>permfeed.observation.age.limit</c> (from there on it is stale), <c>permfeed.services</c>, <c>permfeed.actions</c>, <c>permfeed.changes</c>,
/// <c>permfeed.editions</c>, <c>permfeed.holds</c> (observations that wait for a person), <c>permfeed.data.readable</c> (1 or 0). From the jobs:
/// <c>permfeed.job.duration</c> by <c>job</c> (observe, edition) and <c>outcome</c> (<see cref="Outcome"/>).
/// </summary>
internal sealed class WorkerMetrics : IDisposable
{
    public const string MeterName = "PermFeed";

    /// <summary>Seconds; a run takes some, an upstream that hangs makes it minutes.</summary>
    public static IReadOnlyList<double> Buckets { get; } = [1, 2, 5, 10, 20, 60, 120, 300, 600, 1800, 3600];

    private readonly Meter meter;
    private readonly Histogram<double> durations;

    public WorkerMetrics(IMeterFactory meters, DataState data, TimeProvider clock, string cadence)
    {
        meter = meters.Create(MeterName);
        durations = meter.CreateHistogram(
            "permfeed.job.duration", "s", "How long a job took, by job and outcome.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = Buckets });
        Gauge("permfeed.observations", "{observation}", "Observations in the log.", reading => reading.Observations);
        Gauge("permfeed.services", "{service}", "Services in the reference.", reading => reading.Last?.Services ?? 0);
        Gauge("permfeed.actions", "{action}", "Actions in the reference.", reading => reading.Last?.Actions ?? 0);
        Gauge("permfeed.changes", "{change}", "Changes in the log.", reading => reading.Changes);
        Gauge("permfeed.editions", "{edition}", "Months with an edition.", reading => reading.Editions);
        Gauge("permfeed.holds", "{hold}", "Held observations that wait for a person.", reading => reading.Holds.Count);
        Gauge("permfeed.data.readable", "1", "1 when the data folder can be read, else 0.", reading => reading.Problem is null ? 1 : 0);
        Seconds("permfeed.observation.age", "Since an observation was last recorded.", freshness => freshness.Age);
        Seconds("permfeed.observation.age.limit", "Age from which on the data is stale.", freshness => freshness.Limit);

        void Gauge(string name, string unit, string description, Func<DataReading, long> value) =>
            meter.CreateObservableGauge(name, () => value(data.Read()), unit, description);

        void Seconds(string name, string description, Func<History.Freshness, TimeSpan> value) => meter.CreateObservableGauge(
            name, () => data.Read().Freshness(clock.GetUtcNow(), cadence) is { } freshness ? [new Measurement<double>(value(freshness).TotalSeconds)] : Array.Empty<Measurement<double>>(), "s", description);
    }

    public void Ended(string job, Outcome outcome, TimeSpan duration) => durations.Record(
        duration.TotalSeconds, new KeyValuePair<string, object?>("job", job), new KeyValuePair<string, object?>("outcome", outcome.ToString().ToLowerInvariant()));

    public void Dispose() => meter.Dispose();
}
