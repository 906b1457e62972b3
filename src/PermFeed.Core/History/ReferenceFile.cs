using System.Text;
using System.Text.Json;
using PermFeed.Reference;

namespace PermFeed.History;

/// <summary>One service as a file of the reference store: a JSON object with one action per line, so that a change reads as a line in git.</summary>
internal static class ReferenceFile
{
    public static string Write(Service service)
    {
        var header = JsonLine.Of(json =>
        {
            json.WriteString("service_prefix", service.Prefix);
            json.WriteString("name", service.Name);
        });
        var text = new StringBuilder(header[..^1]).Append(",\"actions\":[");
        for (var i = 0; i < service.Actions.Count; i++)
            text.Append(i == 0 ? "\n" : ",\n").Append(ActionLine(service.Actions[i]));
        return text.Append("\n]}\n").ToString();
    }

    /// <exception cref="FileFormatException">The file is not what <see cref="Write"/> makes.</exception>
    public static Service Read(string file, ReadOnlySpan<byte> text)
    {
        var json = new Utf8JsonReader(text);
        try
        {
            var service = ReadService(ref json, Path.GetFileNameWithoutExtension(file));
            return json.TokenType is JsonTokenType.EndObject && !json.Read() ? service : throw new JsonException($"expected the end of the file, found {json.TokenType}");
        }
        // A text whose bytes are no UTF-8 is an invalid operation to the reader
        catch (Exception e) when (e is JsonException or PermFeedException or InvalidOperationException)
        {
            var line = e is JsonException { LineNumber: { } number } ? (int)number + 1 : 1 + text[..(int)json.BytesConsumed].Count((byte)'\n');
            throw new FileFormatException(file, line, e.Message, e);
        }
    }

    private static string ActionLine(ServiceAction action) => JsonLine.Of(json =>
    {
        json.WriteString("action", action.Key.Text);
        FactsJson.Write(json, action.Facts);
    });

    private static Service ReadService(ref Utf8JsonReader json, string expectedPrefix)
    {
        var (prefix, name, actions) = ((string?)null, (string?)null, new List<ServiceAction>());
        Expect(ref json, JsonTokenType.StartObject);
        while (json.Read() && json.TokenType is JsonTokenType.PropertyName)
        {
            switch (json.GetString())
            {
                case "service_prefix": prefix = FactsJson.ReadText(ref json); break;
                case "name": name = FactsJson.ReadText(ref json); break;
                case "actions": ReadActions(ref json, actions, expectedPrefix); break;
                default: throw new JsonException($"unknown member '{Printable.Of(json.GetString())}'; expected service_prefix, name or actions");
            }
        }

        if (prefix != expectedPrefix)
            throw new JsonException($"expected service_prefix '{expectedPrefix}' as the file is named, found '{Printable.Of(prefix)}'");
        return new Service(prefix, name ?? throw new JsonException("expected a member 'name'"), actions.ToValueList());
    }

    private static void ReadActions(ref Utf8JsonReader json, List<ServiceAction> actions, string prefix)
    {
        Expect(ref json, JsonTokenType.StartArray);
        while (json.Read() && json.TokenType is JsonTokenType.StartObject)
        {
            var action = ReadAction(ref json);
            if (action.Key.ServicePrefix != prefix)
                throw new JsonException($"expected an action of '{prefix}', found {action.Key}");
            if (actions.Count > 0 && actions[^1].Key.CompareTo(action.Key) >= 0)
                throw new JsonException($"expected actions in ordinal order without repeats, found {action.Key} after {actions[^1].Key}");
            actions.Add(action);
        }
    }

    private static ServiceAction ReadAction(ref Utf8JsonReader json)
    {
        var (key, facts) = ((ActionKey?)null, new ActionFacts());
        while (json.Read() && json.TokenType is JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("action"))
                key = FactsJson.Action(FactsJson.ReadText(ref json));
            else if (!FactsJson.TryRead(ref json, ref facts))
                throw new JsonException($"unknown member '{Printable.Of(json.GetString())}' of an action");
        }

        return new ServiceAction(key ?? throw new JsonException("expected a member 'action'"), facts);
    }

    private static void Expect(ref Utf8JsonReader json, JsonTokenType token)
    {
        if (!json.Read() || json.TokenType != token)
            throw new JsonException($"expected {token}, found {json.TokenType}");
    }
}
