using System.Text.Json;
using PermFeed.History;

namespace PermFeed.Worker;

/// <summary>The log of a worker that works alone: data/editions.jsonl. The operating system's lock on a file beside it is given back when its owner dies.</summary>
internal sealed class EditionFile(string dataFolder, TimeProvider clock) : IEditionLog
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };
    private readonly string file = Path.Combine(dataFolder, "editions.jsonl");

    public async Task<bool> RunOnceAsync(Month edition, Func<Task> run, CancellationToken cancellation)
    {
        using var ours = await LockAsync(cancellation);
        var known = Read();
        var before = known.FirstOrDefault(logged => logged.Edition == edition);
        if (before?.Finished is not null)
            return false;
        var begun = new LoggedEdition(edition, WorkerId.Own, (before?.Attempts ?? 0) + 1, clock.GetUtcNow(), null);
        Write(known, begun);
        await run();
        Write(known, begun with { Finished = clock.GetUtcNow() });
        return true;
    }

    public Task<IReadOnlyList<LoggedEdition>> AllAsync(CancellationToken cancellation) => Task.FromResult(Read());

    private async Task<FileStream> LockAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(dataFolder);
        FileStream? ours;
        while ((ours = ExclusiveFile.TryOpen(Path.Combine(dataFolder, ".editions.lock"))) is null)
            await Task.Delay(Pause, cancellation);
        return ours;
    }

    private IReadOnlyList<LoggedEdition> Read() => File.Exists(file) ? [.. File.ReadLines(file).Select((line, index) => Parse(index + 1, line))] : [];

    private LoggedEdition Parse(int number, string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Form>(line, Json)?.ToLogged() ?? throw new JsonException("found null");
        }
        catch (JsonException e)
        {
            throw new FileFormatException(file, number, "expected an edition that ran; " + e.Message, e);
        }
    }

    private void Write(IReadOnlyList<LoggedEdition> known, LoggedEdition changed)
    {
        var lines = known.Where(logged => logged.Edition != changed.Edition).Append(changed).OrderBy(logged => logged.Edition)
            .Select(logged => JsonSerializer.Serialize(Form.From(logged), Json) + "\n");
        AtomicFile.Write(file, string.Concat(lines));
    }

    private sealed record Form(string Edition, string Worker, int Attempts, DateTimeOffset Begun, DateTimeOffset? Finished = null)
    {
        public static Form From(LoggedEdition logged) => new(logged.Edition.ToString(), logged.Worker, logged.Attempts, logged.Begun, logged.Finished);

        public LoggedEdition ToLogged() => Month.TryParse(Edition, out var month) ? new LoggedEdition(month, Worker, Attempts, Begun, Finished)
            : throw new JsonException($"found the month '{Printable.Of(Edition)}'");
    }
}
