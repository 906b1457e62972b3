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
    private readonly FileStream ours;
    private readonly HashSet<(string Channel, string Subject)> told;

    private DeliveryLog(string file, FileStream ours, TimeProvider clock)
    {
        this.file = file;
        this.ours = ours;
        this.clock = clock;
        told = Read(file);
    }

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

    public void Dispose() => ours.Dispose();

    private static string Line(string at, string channel, string subject) => JsonLine.Of(json =>
    {
        json.WriteString("at", at);
        json.WriteString("channel", channel);
        json.WriteString("subject", subject);
    });

    private static HashSet<(string, string)> Read(string file)
    {
        var told = new HashSet<(string, string)>();
        if (!File.Exists(file))
            return told;
        DropHalfLine(file);
        var number = 0;
        foreach (var line in File.ReadLines(file))
            told.Add(Read(file, ++number, line));
        return told;
    }

    // A process that died while writing left half a line: what it told of counts as not told
    private static void DropHalfLine(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var whole = bytes.AsSpan().LastIndexOf((byte)'\n') + 1;
        if (whole == bytes.Length)
            return;
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Write);
        stream.SetLength(whole);
    }

    private static (string Channel, string Subject) Read(string file, int number, string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return (json.RootElement.GetProperty("channel").GetString()!, json.RootElement.GetProperty("subject").GetString()!);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FileFormatException(file, number, "expected a delivery with channel and subject", e);
        }
    }
}
