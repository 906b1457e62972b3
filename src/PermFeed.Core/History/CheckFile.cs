using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PermFeed.History;

/// <summary>The last check as data/check.json.</summary>
public sealed class CheckFile(string dataFolder)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        WriteIndented = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly string file = Path.Combine(dataFolder, "check.json");

    /// <summary>Null when nobody looked at AWS yet; an imported history has none.</summary>
    /// <exception cref="FileFormatException">The file is not a check.</exception>
    public CheckRecord? Read()
    {
        if (!File.Exists(file))
            return null;
        try
        {
            var form = JsonSerializer.Deserialize<Form>(File.ReadAllBytes(file), Json) ?? throw new JsonException("found null");
            return new CheckRecord(form.At, form.Outcome, form.Message, form.LastSuccess, (form.Remarks ?? []).ToValueList());
        }
        catch (JsonException e)
        {
            throw new FileFormatException(file, (int?)e.LineNumber + 1, "expected the record of a check; " + e.Message, e);
        }
    }

    public void Write(CheckRecord check) => AtomicFile.Write(
        file, JsonSerializer.Serialize(new Form(check.At, check.Outcome, check.Message, check.LastSuccess, [.. check.Remarks]), Json) + "\n");

    private sealed record Form(DateTimeOffset At, CheckOutcome Outcome, string Message, DateTimeOffset? LastSuccess = null, string[]? Remarks = null);
}
