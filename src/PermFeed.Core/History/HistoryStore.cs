using System.Text;
using PermFeed.Reference;

namespace PermFeed.History;

/// <summary>The history as files below the data folder: reference/, changes/, observations.jsonl. Reading is strict; writing is whole or not at all.</summary>
public sealed class HistoryStore(string dataFolder)
{
    private const string ObservationsFile = "observations.jsonl";
    private const int Attempts = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public string DataFolder => dataFolder;

    /// <exception cref="FileFormatException">A file is not as it should be; the message names file and line.</exception>
    public RecordedHistory Load()
    {
        for (var attempt = 1; ; attempt++)
        {
            if (DataTransaction.IsPending(dataFolder))
                Recover(attempt);
            var before = ObservationsSize();
            try
            {
                var history = Read();
                if (!DataTransaction.IsPending(dataFolder) && before == ObservationsSize())
                    return history;
            }
            catch (Exception e) when (e is IOException or PermFeedException && attempt < Attempts && (DataTransaction.IsPending(dataFolder) || before != ObservationsSize()))
            {
                // A writer replaced files under our hands; what we read was half of each state.
            }
        }
    }

    /// <summary>Stores one observation: the services that changed, the lines of the log, the line of the observation.</summary>
    /// <param name="before">The history that <paramref name="recorded"/> continues.</param>
    /// <param name="recorded">What <see cref="Recorder"/> made.</param>
    /// <param name="keepDescriptions">Also keep AWS's sentences, where the source has them.</param>
    public void Append(RecordedHistory before, Recorded recorded, bool keepDescriptions)
    {
        var files = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var service in recorded.History.Reference.Services)
            if (!ReferenceEquals(before.Reference.Find(service.Prefix), service))
                files[$"reference/{service.Prefix}.json"] = ReferenceFile.Write(service);
        foreach (var service in before.Reference.Services)
            if (recorded.History.Reference.Find(service.Prefix) is null)
                files[$"reference/{service.Prefix}.json"] = null;
        foreach (var month in recorded.Changes.GroupBy(change => change.Month))
            files[$"changes/{month.Key}.jsonl"] = Continue($"changes/{month.Key}.jsonl", month.Select(ChangeLine.Write));
        files[ObservationsFile] = Continue(ObservationsFile, [ObservationLine.Write(recorded.Observation)]);
        if (keepDescriptions && recorded.Observed.Descriptions is { } descriptions)
            foreach (var service in descriptions.GroupBy(description => description.Key.ServicePrefix))
                files[$"descriptions/{service.Key}.json"] = DescriptionFile.Write(service);
        DataTransaction.Commit(dataFolder, files);
    }

    private RecordedHistory Read()
    {
        var observations = ReadLines(Path.Combine(dataFolder, ObservationsFile), ObservationLine.Read);
        var changes = Files("changes", "*.jsonl").SelectMany(file => ReadLines(file, ChangeLine.Read)).ToList();
        var services = Files("reference", "*.json").SelectInParallel(file => ReferenceFile.Read(file, File.ReadAllBytes(file)));
        return new RecordedHistory(new AuthorizationReference(services), Ordered(changes, observations), observations.ToValueList());
    }

    // Pending files belong to a writer at work, which is done in a moment, or to one that died, whose lock is free.
    private void Recover(int attempt)
    {
        try
        {
            DataLock.Take(dataFolder, TimeProvider.System).Dispose();
        }
        catch (PermFeedException) when (attempt < Attempts)
        {
            Thread.Sleep(Pause);
        }
    }

    private long ObservationsSize()
    {
        var file = new FileInfo(Path.Combine(dataFolder, ObservationsFile));
        return file.Exists ? file.Length : 0;
    }

    private string Continue(string path, IEnumerable<string> lines)
    {
        var file = Path.Combine(dataFolder, path);
        var text = new StringBuilder(File.Exists(file) ? File.ReadAllText(file) : "");
        foreach (var line in lines)
            text.Append(line).Append('\n');
        return text.ToString();
    }

    private IEnumerable<string> Files(string folder, string pattern)
    {
        var path = Path.Combine(dataFolder, folder);
        return Directory.Exists(path) ? Directory.EnumerateFiles(path, pattern).Order(StringComparer.Ordinal) : [];
    }

    private static List<T> ReadLines<T>(string file, Func<string, int, string, T> read)
    {
        var values = new List<T>();
        if (!File.Exists(file))
            return values;
        var number = 0;
        foreach (var line in File.ReadLines(file))
            values.Add(read(file, ++number, line));
        return values;
    }

    // The log is read month by month; observations tell the order within and across months.
    private static ValueList<Change> Ordered(List<Change> changes, List<Observation> observations)
    {
        var order = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var observation in observations)
            if (!order.TryAdd(observation.Id, order.Count))
                throw new PermFeedException($"{ObservationsFile} has the observation {observation.Id} twice");
        foreach (var change in changes)
            if (!order.ContainsKey(change.ObservationId))
                throw new PermFeedException($"the change log has a change of the observation {Printable.Of(change.ObservationId)}, which {ObservationsFile} does not have");
        return changes.OrderBy(change => order[change.ObservationId]).ToValueList();
    }
}
