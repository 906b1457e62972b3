using System.Text.Json;
using PermFeed.Reference;

namespace PermFeed.History;

/// <summary>Facts as JSON members, the same in the reference store and in the change log. A fact that nobody has told is absent.</summary>
internal static class FactsJson
{
    public static void Write(Utf8JsonWriter json, ActionFacts facts)
    {
        if (facts.AccessLevels is { } levels)
            WriteList(json, FactNames.AccessLevels, levels.ToNames());
        if (facts.PermissionOnly is { } permissionOnly)
            json.WriteBoolean(FactNames.PermissionOnly, permissionOnly);
        if (facts.ResourceTypes is { } resourceTypes)
            WriteList(json, FactNames.ResourceTypes, resourceTypes.Select(resource => resource.Notation));
        if (facts.ConditionKeys is { } conditionKeys)
            WriteList(json, FactNames.ConditionKeys, conditionKeys);
        if (facts.DependentActions is { } dependentActions)
            WriteList(json, FactNames.DependentActions, dependentActions.Select(action => action.Text));
    }

    /// <summary>Reads the value of one fact, with the reader on its name; false when the name is no fact.</summary>
    /// <exception cref="JsonException">The value is not of the fact's kind.</exception>
    public static bool TryRead(ref Utf8JsonReader json, ref ActionFacts facts)
    {
        switch (json.GetString())
        {
            case FactNames.AccessLevels:
                facts = facts with { AccessLevels = Levels(ReadList(ref json)) };
                return true;
            case FactNames.PermissionOnly:
                facts = facts with { PermissionOnly = ReadBoolean(ref json) };
                return true;
            case FactNames.ResourceTypes:
                facts = facts with { ResourceTypes = Map(ReadList(ref json), ActionResource.FromNotation) };
                return true;
            case FactNames.ConditionKeys:
                facts = facts with { ConditionKeys = ValueLists.Create<string>(ReadList(ref json)) };
                return true;
            case FactNames.DependentActions:
                facts = facts with { DependentActions = Map(ReadList(ref json), Action) };
                return true;
            default:
                return false;
        }
    }

    public static ActionKey Action(string text) =>
        ActionKey.TryParse(text, out var key) ? key : throw new JsonException($"expected an action such as iam:PassRole, found '{Printable.Of(text)}'");

    public static string ReadText(ref Utf8JsonReader json) =>
        json.Read() && json.TokenType is JsonTokenType.String ? json.GetString()! : throw new JsonException($"expected a text, found {json.TokenType}");

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static string[] ReadList(ref Utf8JsonReader json)
    {
        if (!json.Read() || json.TokenType is not JsonTokenType.StartArray)
            throw new JsonException($"expected a list of texts, found {json.TokenType}");
        var values = new List<string>();
        while (json.Read() && json.TokenType is JsonTokenType.String)
        {
            var value = json.GetString()!;
            values.Add(value.Length > 0 ? value : throw new JsonException("expected a text that is not empty"));
        }

        return json.TokenType is JsonTokenType.EndArray ? [.. values] : throw new JsonException($"expected a list of texts, found {json.TokenType} in it");
    }

    private static bool ReadBoolean(ref Utf8JsonReader json) =>
        json.Read() && json.TokenType is JsonTokenType.True or JsonTokenType.False
            ? json.GetBoolean()
            : throw new JsonException($"expected true or false, found {json.TokenType}");

    private static AccessLevels Levels(string[] names) => names.Aggregate(AccessLevels.None, (levels, name) =>
        AccessLevelNames.TryParse(name, out var level) ? levels | level : throw new JsonException($"expected one of AWS's access levels, found '{Printable.Of(name)}'"));

    private static ValueList<T> Map<T>(string[] values, Func<string, T> map) => ValueLists.Create<T>(Array.ConvertAll(values, value => map(value)));
}
