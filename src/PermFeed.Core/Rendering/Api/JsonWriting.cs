using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace PermFeed.Rendering.Api;

/// <summary>Small additions to the JSON writer. Its default encoder stays: it escapes what could end a script or reorder text.</summary>
internal static class JsonWriting
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n" };

    public static void WriteStrings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    public static void WriteDate(this Utf8JsonWriter json, string name, DateOnly? date)
    {
        if (date is { } known)
            json.WriteString(name, known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        else
            json.WriteNull(name);
    }

    /// <summary>A day as RFC 3339 writes a time: its beginning in UTC.</summary>
    public static void WriteTime(this Utf8JsonWriter json, string name, DateOnly? date)
    {
        if (date is { } known)
            json.WriteString(name, Time(known));
        else
            json.WriteNull(name);
    }

    public static void WriteTime(this Utf8JsonWriter json, string name, DateTimeOffset? time) =>
        json.WriteString(name, time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    public static string Time(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";

    /// <summary>A document in one object; indented where people look into it.</summary>
    public static ReadOnlyMemory<byte> Document(Action<Utf8JsonWriter> write, bool indented = true)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, indented ? Indented : default))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }
}
