using PermFeed.History;

namespace PermFeed.Worker;

/// <summary>What the data folder tells. Probes and scrapes ask often, so the folder is read again only after it changed.</summary>
internal sealed class DataState(string dataFolder)
{
    // Every look writes the check last; an import writes the list of observations
    private static readonly string[] Stamped = ["observations.jsonl", "check.json"];
    private readonly Lock gate = new();
    private (string Stamp, DataReading Reading) last = ("", DataReading.Broken(""));

    public DataReading Read()
    {
        lock (gate)
        {
            var stamp = Stamp();
            if (last.Stamp != stamp || last.Reading.Problem is not null)
                last = (stamp, Load());
            return last.Reading;
        }
    }

    private DataReading Load()
    {
        try
        {
            var history = new HistoryStore(dataFolder).Load();
            var editions = history.Observations.Skip(1).Select(observation => Month.Of(observation.Date.AddDays(-1))).Distinct().Count();
            return new DataReading(
                null, history.Observations.Count, history.Changes.Count, editions, history.Last, new CheckFile(dataFolder).Read(), new HoldFolder(dataFolder).All().ToValueList());
        }
        catch (Exception e) when (e is PermFeedException or IOException or UnauthorizedAccessException)
        {
            return DataReading.Broken(e.Message);
        }
    }

    private string Stamp() => string.Join(';', Stamped.Select(name => new FileInfo(Path.Combine(dataFolder, name)))
        .Select(file => file.Exists ? $"{file.Length}@{file.LastWriteTimeUtc.Ticks}" : "none"));
}
