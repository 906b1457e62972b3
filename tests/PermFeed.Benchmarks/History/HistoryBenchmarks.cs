using BenchmarkDotNet.Attributes;
using PermFeed.History;
using PermFeed.Reference;

namespace PermFeed.Benchmarks.History;

/// <summary>On this repository's own history. The baseline reads and checks the reference store, without which nothing can be done.</summary>
[MemoryDiagnoser]
public class HistoryBenchmarks
{
    private RecordedHistory history = RecordedHistory.Empty;
    private ObservedReference observed = new(AuthorizationReference.Empty, "", "", []);

    [GlobalSetup]
    public void Load()
    {
        history = new HistoryStore(Repository.Data).Load();
        observed = new ObservedReference(history.Reference, "benchmark", "benchmark", FactNames.All);
    }

    [Benchmark(Baseline = true)]
    public RecordedHistory ReadStore() => new HistoryStore(Repository.Data).Load();

    [Benchmark]
    public HistoryDiff DiffOfTwoMonths() =>
        HistoryDiff.Between(history, PointInTime.Find(history, "2025-12"), PointInTime.Find(history, "2026-08"));

    [Benchmark]
    public Recorded RecordAnUnchangedDay() => Recorder.Record(history, observed, history.Last!.Date.AddDays(1));

    [Benchmark]
    public int ProveEveryObservation() => ChainCheck.Problems(history).Count();
}
