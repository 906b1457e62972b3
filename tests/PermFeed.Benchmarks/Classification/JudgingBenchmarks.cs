using System.Text.Json;
using BenchmarkDotNet.Attributes;
using PermFeed.Classification;
using PermFeed.History;
using PermFeed.Reference;

namespace PermFeed.Benchmarks.Classification;

/// <summary>Judges every action of this repository's reference. The baseline serialises the same actions, about the least that a build does with each.</summary>
[MemoryDiagnoser, MinColumn]
public class JudgingBenchmarks
{
    private readonly List<ServiceAction> actions = [];
    private Classifier? classifier;

    [GlobalSetup]
    public void Load()
    {
        actions.AddRange(new HistoryStore(Repository.Data).Load().Reference.Actions);
        classifier = new Classifier(RuleBook.Load(Repository.Data));
    }

    [Benchmark(Baseline = true)]
    public int SerialiseNames() => JsonSerializer.SerializeToUtf8Bytes(actions.Select(action => new { Key = action.Key.ToString(), action.Facts.ConditionKeys })).Length;

    [Benchmark]
    public int JudgeAll() => actions.Count(action => classifier!.Judge(action).Flagged);

    [Benchmark]
    public int JudgeAllOnAllCores() => actions.AsParallel().Count(action => classifier!.Judge(action).Flagged);

    [Benchmark]
    public RuleBook LoadRuleBook() => RuleBook.Load(Repository.Data);
}
