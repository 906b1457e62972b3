using System.Text;
using System.Text.Json;

namespace PermFeed.Reference.ServiceReference;

/// <summary>
/// Walks a JSON document of a known shape. It stands on a value at all times; what is not of the expected shape is an error that names file and
/// line, members that nobody asks for are skipped.
/// </summary>
internal ref struct JsonCursor
{
    private readonly string file;
    private readonly ReadOnlySpan<byte> json;
    private Utf8JsonReader reader;
    private ReadOnlySpan<byte> member;

    /// <exception cref="FileFormatException">The text is no JSON, or is empty.</exception>
    public JsonCursor(string file, ReadOnlySpan<byte> json)
    {
        this.file = file;
        this.json = json.StartsWith("\uFEFF"u8) ? json[3..] : json;
        reader = new Utf8JsonReader(this.json);
        Read();
    }

    public readonly bool IsArray => reader.TokenType == JsonTokenType.StartArray;

    public readonly bool IsNumber => reader.TokenType == JsonTokenType.Number;

    public readonly void ExpectObject(string what) => Expect(JsonTokenType.StartObject, what, "an object");

    public readonly void ExpectArray(string what) => Expect(JsonTokenType.StartArray, what, "an array");

    /// <summary>Goes to the value of the next member; false at the end of the object.</summary>
    public bool NextMember()
    {
        Read();
        if (reader.TokenType == JsonTokenType.EndObject)
            return false;
        member = reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(Unescaped("the name of a member")) : reader.ValueSpan;
        Read();
        return true;
    }

    public readonly bool Is(ReadOnlySpan<byte> name) => member.SequenceEqual(name);

    /// <summary>Goes to the next element; false at the end of the array.</summary>
    public bool NextElement()
    {
        Read();
        return reader.TokenType != JsonTokenType.EndArray;
    }

    public readonly string Text(string what)
    {
        Expect(JsonTokenType.String, what, "a text");
        return Unescaped(what);
    }

    public readonly double Number() => reader.GetDouble();

    public readonly bool Flag(string what) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw Error($"expected {what} to be true or false, found {Found()}"),
    };

    public void Skip()
    {
        try
        {
            reader.Skip();
        }
        catch (JsonException e)
        {
            throw NotJson(e);
        }
    }

    /// <exception cref="FileFormatException">Something follows the document.</exception>
    public void End()
    {
        try
        {
            if (!reader.Read())
                return;
        }
        catch (JsonException e)
        {
            throw NotJson(e);
        }

        throw Error($"expected the end of the document, found {Found()}");
    }

    public readonly FileFormatException Error(string problem) =>
        new(file, 1 + json[..(int)reader.TokenStartIndex].Count((byte)'\n'), problem);

    private void Read()
    {
        try
        {
            if (reader.Read())
                return;
        }
        catch (JsonException e)
        {
            throw NotJson(e);
        }

        throw new FileFormatException(file, null, "expected a JSON document, found none");
    }

    private readonly string Unescaped(string what)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Error($"expected {what} to be a text in UTF-8, found other bytes");
        }
    }

    private readonly void Expect(JsonTokenType type, string what, string form)
    {
        if (reader.TokenType != type)
            throw Error($"expected {what} to be {form}, found {Found()}");
    }

    private readonly string Found() => reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.EndObject or JsonTokenType.EndArray => "an end",
        _ => $"'{Printable.Of(Encoding.UTF8.GetString(reader.ValueSpan))}'",
    };

    private readonly FileFormatException NotJson(JsonException e) => new(file, 1 + (int?)e.LineNumber, $"expected a JSON document; {e.Message}", e);
}
