using System.Text.Json;
using PermFeed.Reference;

namespace PermFeed.History;

/// <summary>Collects the members of one log line and checks that together they make a change.</summary>
internal sealed class ChangeLineReader
{
    private ChangeKind? kind;
    private ActionKey? action;
    private ActionKey? former;
    private string? prefix;
    private string? name;
    private string? observation;
    private Window? window;
    private ActionFacts? before;
    private ActionFacts? after;

    public Change Read(ref Utf8JsonReader json)
    {
        if (!json.Read() || json.TokenType is not JsonTokenType.StartObject)
            throw new JsonException("expected a JSON object");
        while (json.Read() && json.TokenType is JsonTokenType.PropertyName)
            ReadMember(ref json);
        if (json.Read())
            throw new JsonException("expected nothing after the object");
        return Complete();
    }

    private void ReadMember(ref Utf8JsonReader json)
    {
        switch (json.GetString())
        {
            case "kind": kind = Kind(FactsJson.ReadText(ref json)); break;
            case "key": FactsJson.ReadText(ref json); break;
            case "action": action = FactsJson.Action(FactsJson.ReadText(ref json)); break;
            case "former_action": former = FactsJson.Action(FactsJson.ReadText(ref json)); break;
            case "service_prefix": prefix = FactsJson.ReadText(ref json); break;
            case "service_name": name = FactsJson.ReadText(ref json); break;
            case "observation": observation = FactsJson.ReadText(ref json); break;
            case "window": window = ReadWindow(ref json); break;
            case "before": before = ReadFacts(ref json); break;
            case "after": after = ReadFacts(ref json); break;
            default: throw new JsonException($"unknown member '{Printable.Of(json.GetString())}' of a change");
        }
    }

    private Change Complete() => new()
    {
        Kind = kind ?? throw Missing("kind"),
        ServicePrefix = action?.ServicePrefix ?? prefix ?? throw Missing("action or service_prefix"),
        Action = action,
        FormerAction = former,
        ServiceName = name,
        ObservationId = observation ?? throw Missing("observation"),
        Window = window ?? throw Missing("window"),
        Before = before,
        After = after,
    };

    private static JsonException Missing(string member) => new($"expected a member '{member}'");

    private static ChangeKind Kind(string text) =>
        ChangeKindNames.TryParse(text, out var kind) ? kind : throw new JsonException($"unknown kind '{Printable.Of(text)}'");

    private static Window ReadWindow(ref Utf8JsonReader json)
    {
        if (!json.Read() || json.TokenType is not JsonTokenType.StartArray)
            throw new JsonException("expected a window of two dates");
        var window = new Window(Date(FactsJson.ReadText(ref json)), Date(FactsJson.ReadText(ref json)));
        if (!json.Read() || json.TokenType is not JsonTokenType.EndArray || window.Days < 0)
            throw new JsonException("expected a window of two dates, the earlier first");
        return window;
    }

    private static DateOnly Date(string text) =>
        Dates.TryParse(text, out var date) ? date : throw new JsonException($"expected a date such as 2026-09-26, found '{Printable.Of(text)}'");

    private static ActionFacts ReadFacts(ref Utf8JsonReader json)
    {
        if (!json.Read() || json.TokenType is not JsonTokenType.StartObject)
            throw new JsonException("expected an object of facts");
        var facts = new ActionFacts();
        while (json.Read() && json.TokenType is JsonTokenType.PropertyName)
            if (!FactsJson.TryRead(ref json, ref facts))
                throw new JsonException($"unknown fact '{Printable.Of(json.GetString())}'");
        return facts;
    }
}
