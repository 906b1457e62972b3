using PermFeed.History;
using PermFeed.Tests.Support;

namespace PermFeed.Tests.History;

public sealed class HistoryStoreTests : IDisposable
{
    private readonly TempFolder data = new();

    [Fact]
    public void What_was_appended_loads_again()
    {
        var history = Stored(("2026-01-01", ["iam:A", "iam:B"]), ("2026-02-01", ["iam:A", "iam:C"]));

        var loaded = new HistoryStore(data.Path).Load();

        Assert.Equal(history.Observations, loaded.Observations);
        Assert.Equal(history.Changes, loaded.Changes);
        Assert.Empty(ChainCheck.Problems(loaded));
    }

    [Fact]
    public void A_change_is_filed_in_the_month_of_the_day_before()
    {
        Stored(("2026-01-01", ["iam:A"]), ("2026-02-01", ["iam:A", "iam:B"]), ("2026-02-02", ["iam:A"]));

        Assert.Single(File.ReadAllLines(data.File("changes/2026-01.jsonl")));
        Assert.Single(File.ReadAllLines(data.File("changes/2026-02.jsonl")));
    }

    [Theory]
    [InlineData("reference/iam.json", "\"access_levels\":[\"Write\"]", "\"access_levels\":[\"Wirte\"]", "iam.json:2: expected one of AWS's access levels, found 'Wirte'")]
    [InlineData("reference/iam.json", "\"action\":\"iam:B\"", "\"action\":\"iam:A\"", "iam.json:3: expected actions in ordinal order")]
    [InlineData("reference/iam.json", "\n]}", "", "iam.json:4: ")]
    [InlineData("reference/iam.json", "\n]}\n", "\n]}\n{}\n", "iam.json:5: ")]
    [InlineData("reference/iam.json", "\n]}\n", "\n]}\n\0", "iam.json:5: ")]
    [InlineData("reference/iam.json", "\"action\":\"iam:B\"", "\"action\":\"iam:\\ud800\"", "iam.json:3: ")]
    [InlineData("changes/2026-01.jsonl", "\"iam:B\"", "\"iam:\\ud800\"", "2026-01.jsonl:1: ")]
    [InlineData("changes/2026-01.jsonl", "action_added", "action_aded", "2026-01.jsonl:1: unknown kind 'action_aded'")]
    [InlineData("changes/2026-01.jsonl", "\"2026-02-01\"]", "\"2026-02-31\"]", "2026-01.jsonl:1: expected a date")]
    [InlineData("observations.jsonl", "\"services\":1", "\"services\":\"one\"", "observations.jsonl:1: expected an observation")]
    public void A_damaged_file_is_one_error_with_file_and_line(string file, string from, string to, string expected)
    {
        Stored(("2026-01-01", ["iam:A"]), ("2026-02-01", ["iam:A", "iam:B"]));
        File.WriteAllText(data.File(file), File.ReadAllText(data.File(file)).Replace(from, to, StringComparison.Ordinal));

        var error = Assert.Throws<FileFormatException>(() => new HistoryStore(data.Path).Load());

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_observation_of_nothing_reads_back()
    {
        var nothing = Some.Observation("0001-01-01", services: 0, actions: 0);

        Assert.Equal(nothing, ObservationLine.Read("observations.jsonl", 1, ObservationLine.Write(nothing)));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_one_error_with_file_and_line()
    {
        Stored(("2026-01-01", ["iam:A"]));
        var bytes = File.ReadAllBytes(data.File("reference/iam.json"));
        bytes[bytes.AsSpan().IndexOf("iam:A"u8)] = 0xFF;
        File.WriteAllBytes(data.File("reference/iam.json"), bytes);

        Assert.Contains("iam.json:2: ", Assert.Throws<FileFormatException>(() => new HistoryStore(data.Path).Load()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_that_was_tampered_with_does_not_prove_the_observations()
    {
        Stored(("2026-01-01", ["iam:A"]), ("2026-02-01", ["iam:A", "iam:B"]));
        var file = data.File("changes/2026-01.jsonl");
        File.WriteAllText(file, File.ReadAllText(file).Replace("iam:B", "iam:D", StringComparison.Ordinal).Replace("iam:b", "iam:d", StringComparison.Ordinal));

        Assert.NotEmpty(ChainCheck.Problems(new HistoryStore(data.Path).Load()));
    }

    [Fact]
    public void A_crash_before_the_point_of_no_return_leaves_the_old_state()
    {
        Stored(("2026-01-01", ["iam:A"]));
        var before = data.Snapshot();
        Directory.CreateDirectory(data.File(".pending/reference"));
        File.WriteAllText(data.File(".pending/reference/iam.json"), "half");

        new HistoryStore(data.Path).Load();

        Assert.Equal(before, data.Snapshot().Where(file => !file.Key.StartsWith(".lock", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_crash_after_it_leaves_the_new_one()
    {
        var seal = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("replace descriptions/iam.json\n"u8));
        Directory.CreateDirectory(data.File(".pending/descriptions"));
        File.WriteAllText(data.File(".pending/descriptions/iam.json"), "{}");
        File.WriteAllText(data.File(".pending/commit.list"), "replace descriptions/iam.json\n" + seal);

        new HistoryStore(data.Path).Load();

        Assert.True(File.Exists(data.File("descriptions/iam.json")));
        Assert.False(Directory.Exists(data.File(".pending")));
    }

    [Fact]
    public void There_is_one_writer_at_a_time()
    {
        using var first = DataLock.Take(data.Path, TimeProvider.System);

        var error = Assert.Throws<PermFeedException>(() => DataLock.Take(data.Path, TimeProvider.System));

        Assert.Contains($"process {Environment.ProcessId}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_written_leaves_the_old_state_and_no_half_files()
    {
        DataTransaction.Commit(data.Path, new Dictionary<string, string?> { ["a.txt"] = "old" });

        Assert.ThrowsAny<IOException>(() => DataTransaction.Commit(data.Path, new Dictionary<string, string?> { ["a.txt"] = "new", [new string('x', 300)] = "no file system takes this name" }));

        Assert.Equal("old", File.ReadAllText(data.File("a.txt")));
        Assert.Equal([data.File("a.txt")], Directory.EnumerateFileSystemEntries(data.Path));
    }

    public void Dispose() => data.Dispose();

    private RecordedHistory Stored(params (string Day, string[] Actions)[] days)
    {
        var (store, history) = (new HistoryStore(data.Path), RecordedHistory.Empty);
        foreach (var (day, actions) in days)
        {
            var recorded = Recorder.Record(history, Histories.Observed(actions), Some.Day(day), new Acceptance("test", "small numbers"));
            store.Append(history, recorded, keepDescriptions: true);
            history = recorded.History;
        }

        return history;
    }
}
