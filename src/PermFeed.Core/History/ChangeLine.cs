using System.Text;
using System.Text.Json;
using PermFeed.Reference;

namespace PermFeed.History;

/// <summary>A change as one line of the log.</summary>
internal static class ChangeLine
{
    public static string Write(Change change) => JsonLine.Of(json =>
    {
        json.WriteString("kind", change.Kind.Name());
        if (change.Action is { } action)
        {
            json.WriteString("key", action.Key);
            json.WriteString("action", action.Text);
        }
        else
        {
            json.WriteString("service_prefix", change.ServicePrefix);
        }

        if (change.ServiceName is { } name)
            json.WriteString("service_name", name);
        if (change.FormerAction is { } former)
            json.WriteString("former_action", former.Text);
        json.WriteString("observation", change.ObservationId);
        json.WriteStartArray("window");
        json.WriteStringValue(change.Window.From.Iso());
        json.WriteStringValue(change.Window.To.Iso());
        json.WriteEndArray();
        WriteFacts(json, "before", change.Before);
        WriteFacts(json, "after", change.After);
    });

    /// <exception cref="FileFormatException">The line is not what <see cref="Write"/> makes.</exception>
    public static Change Read(string file, int number, string line)
    {
        try
        {
            var json = new Utf8JsonReader(Encoding.UTF8.GetBytes(line));
            return new ChangeLineReader().Read(ref json);
        }
        // A text with half of a surrogate pair is an invalid operation to the reader
        catch (Exception e) when (e is JsonException or PermFeedException or InvalidOperationException)
        {
            throw new FileFormatException(file, number, e is JsonException { LineNumber: not null } ? "expected one JSON object on the line; " + e.Message : e.Message, e);
        }
    }

    private static void WriteFacts(Utf8JsonWriter json, string name, ActionFacts? facts)
    {
        if (facts is null)
            return;
        json.WriteStartObject(name);
        FactsJson.Write(json, facts);
        json.WriteEndObject();
    }
}
