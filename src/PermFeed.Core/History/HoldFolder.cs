using System.Text.Encodings.Web;
using System.Text.Json;

namespace PermFeed.History;

/// <summary>Held observations as files below data/holds, until a person accepts one or a later observation passes.</summary>
public sealed class HoldFolder(string dataFolder)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly string folder = Path.Combine(dataFolder, "holds");

    /// <summary>Oldest first.</summary>
    /// <exception cref="FileFormatException">A file is not a hold.</exception>
    public IReadOnlyList<Hold> All() => Directory.Exists(folder)
        ? [.. Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Read)]
        : [];

    /// <summary>Keeps a held observation; one that is held again with the same content keeps its id.</summary>
    public Hold Add(HeldException held)
    {
        var known = All();
        if (known.FirstOrDefault(hold => hold.Digest == held.Digest) is { } same)
            return same;
        var id = $"{held.Date.Iso()}-{known.Count(hold => hold.Date == held.Date) + 1}";
        var added = new Hold { Id = id, Date = held.Date, Source = held.Origin, Digest = held.Digest, Reasons = held.Holds, Evidence = held.Evidence };
        AtomicFile.Write(Path.Combine(folder, id + ".json"), JsonSerializer.Serialize(Form.From(added), Json) + "\n");
        return added;
    }

    /// <summary>An observation went through: what was held before it is settled.</summary>
    public void Clear()
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private static Hold Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<Form>(File.ReadAllBytes(file), Json)?.ToHold() ?? throw new JsonException("found null");
        }
        catch (JsonException e)
        {
            throw new FileFormatException(file, (int?)e.LineNumber + 1, "expected a held observation; " + e.Message, e);
        }
    }

    private sealed record Form(string Id, DateOnly Date, string Source, string Digest, string[] Reasons, string[] Evidence)
    {
        public static Form From(Hold hold) => new(hold.Id, hold.Date, hold.Source, hold.Digest, [.. hold.Reasons], [.. hold.Evidence]);

        public Hold ToHold() => new() { Id = Id, Date = Date, Source = Source, Digest = Digest, Reasons = Reasons.ToValueList(), Evidence = Evidence.ToValueList() };
    }
}
