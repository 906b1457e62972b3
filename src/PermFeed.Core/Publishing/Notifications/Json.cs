using System.Buffers;
using System.Text.Json;

namespace PermFeed.Publishing.Notifications;

/// <summary>A message as JSON. All that is not ASCII is written as an escape, so a byte is a character in whatever encoding a vendor counts.</summary>
internal static class Json
{
    public static byte[] Of(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static void Object(this Utf8JsonWriter json, string? name, Action members)
    {
        if (name is not null)
            json.WritePropertyName(name);
        json.WriteStartObject();
        members();
        json.WriteEndObject();
    }

    public static void Array(this Utf8JsonWriter json, string name, Action items)
    {
        json.WriteStartArray(name);
        items();
        json.WriteEndArray();
    }
}
