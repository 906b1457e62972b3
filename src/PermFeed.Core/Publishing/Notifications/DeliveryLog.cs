using System.Globalization;
using System.Text;
using System.Text.Json;
using PermFeed.History;

namespace PermFeed.Publishing.Notifications;

/// <summary>
/// What was told where, as data/deliveries.jsonl: a line is added once a receiver has taken a message. Only a process that dies between the two, or
/// an answer that gets lost, makes a message go out again, under the same id. No address and no secret is in it.
/// </summary>
internal sealed class DeliveryLog : IDisposable
{
    private const string LogFile = "deliveries.jsonl";
    private const string LockFile = ".lock-deliveries";

    private readonly string file;
    private readonly TimeProvider clock;
    private readonly FileStream? ours;
    private readonly HashSet<(string Channel, string Subject)> told;

    private DeliveryLog(string file, FileStream? ours, TimeProvider clock)
    {
        this.file = file;
        this.ours = ours;
        this.clock = clock;
        told = Read(file, mend: ours is not null);
    }

    /// <summary>To look at, beside a process that may be sending; nothing is written.</summary>
    /// <exception cref="PermFeedException">A line is not one of ours.</exception>
    public static DeliveryLog Peek(string dataFolder, TimeProvider clock) => new(Path.Combine(dataFolder, LogFile), null, clock);

    /// <exception cref="PermFeedException">Another process is sending, or a line is not one of ours.</exception>
    public static DeliveryLog Open(string dataFolder, TimeProvider clock)
    {
        var ours = ExclusiveFile.TryOpen(Path.Combine(dataFolder, LockFile))
            ?? throw new PermFeedException($"another process is sending notifications from {dataFolder}; try again when it is done");
        try
        {
            return new DeliveryLog(Path.Combine(dataFolder, LogFile), ours, clock);
        }
        catch
        {
            ours.Dispose();
            throw;
        }
    }

    public bool Has(string channel, string subject)
    {
        lock (told)
            return told.Contains((channel, subject));
    }

    /// <summary>On the disk when it returns.</summary>
    public void Add(string channel, IEnumerable<string> subjects)
    {
        lock (told)
        {
            var at = clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            var lines = new StringBuilder();
            foreach (var subject in subjects.Where(subject => told.Add((channel, subject))))
                lines.Append(Line(at, channel, subject)).Append('\n');
            using var stream = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.Read);
            stream.Write(Encoding.UTF8.GetBytes(lines.ToString()));
            stream.Flush(flushToDisk: true);
        }
    }

    public void Dispose() => ours?.Dispose();

    private static string Line(string at, string channel, string subject) => JsonLine.Of(json =>
    {
        json.WriteString("at", at);
        json.WriteString("channel", channel);
        json.WriteString("subject", subject);
    });

    private static HashSet<(string, string)> Read(string file, bool mend)
    {
        var told = new HashSet<(string, string)>();
        if (!File.Exists(file))
            return told;
        var bytes = File.ReadAllBytes(file);
        var number = 0;
        foreach (var line in File.ReadLines(file).Take(bytes.AsSpan().Count((byte)'\n')))
            told.Add(Read(file, ++number, line));
        var end = bytes.AsSpan().LastIndexOf((byte)'\n') + 1;
        if (end == bytes.Length)
            return told;
        // A process that died while writing left half a line: what it told of counts as not told. An editor leaves a whole one without an end.
        var whole = TryRead(Encoding.UTF8.GetString(bytes, end, bytes.Length - end), out var last);
        if (whole)
            told.Add(last);
        if (mend)
            MendEnd(file, end, whole);
        return told;
    }

    private static void MendEnd(string file, int end, bool whole)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Write);
        if (whole)
        {
            stream.Seek(0, SeekOrigin.End);
            stream.WriteByte((byte)'\n');
        }
        else
        {
            stream.SetLength(end);
        }
    }

    private static (string Channel, string Subject) Read(string file, int number, string line) => TryRead(line, out var told) ? told
        : throw new FileFormatException(file, number, "expected a delivery with channel and subject");

    private static bool TryRead(string line, out (string Channel, string Subject) told)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            told = (json.RootElement.GetProperty("channel").GetString()!, json.RootElement.GetProperty("subject").GetString()!);
            return true;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            told = default;
            return false;
        }
    }
}
