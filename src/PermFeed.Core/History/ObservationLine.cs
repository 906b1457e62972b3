using System.Text.Json;
using System.Text.Json.Serialization;

namespace PermFeed.History;

/// <summary>An observation as one line of observations.jsonl.</summary>
internal static class ObservationLine
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(Observation observation) => JsonSerializer.Serialize(Form.From(observation), Options);

    /// <exception cref="FileFormatException">The line is not what <see cref="Write"/> makes.</exception>
    public static Observation Read(string file, int number, string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Form>(line, Options)?.ToObservation() ?? throw new JsonException("found null");
        }
        catch (JsonException e)
        {
            throw new FileFormatException(file, number, "expected an observation; " + e.Message, e);
        }
    }

    // Plain arrays, for the serializer; zero and false are left out of a line, but not of what a line must have.
    private sealed record Form(
        string Id,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] DateOnly Date,
        string Source, string Format, string[] Provides,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int Services,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int Actions,
        string Digest,
        string? SourceDigest = null, int Changes = 0, string[]? Warnings = null, bool Baseline = false, string? AcceptedBy = null, string? AcceptedReason = null)
    {
        public static Form From(Observation from) => new(
            from.Id, from.Date, from.Source, from.Format, [.. from.Provides], from.Services, from.Actions, from.Digest, from.SourceDigest,
            from.Changes, from.Warnings.Count > 0 ? [.. from.Warnings] : null, from.Baseline, from.AcceptedBy, from.AcceptedReason);

        public Observation ToObservation() => new()
        {
            Id = Id,
            Date = Date,
            Source = Source,
            Format = Format,
            Provides = Provides.ToValueList(),
            Services = Services,
            Actions = Actions,
            Digest = Digest,
            SourceDigest = SourceDigest,
            Changes = Changes,
            Warnings = (Warnings ?? []).ToValueList(),
            Baseline = Baseline,
            AcceptedBy = AcceptedBy,
            AcceptedReason = AcceptedReason,
        };
    }
}
