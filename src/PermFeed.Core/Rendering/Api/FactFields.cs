using System.Text.Json;
using PermFeed.Reference;

namespace PermFeed.Rendering.Api;

/// <summary>The facts of an action as published fields.</summary>
internal static class FactFields
{
    /// <summary>All facts; a list is always a list, and <c>unknown</c>, where there, names the facts that no source has told.</summary>
    public static void WriteAll(Utf8JsonWriter json, ActionFacts facts)
    {
        WriteKnown(json, facts, emptyWhenUnknown: true);
        if (Known(facts).Any(fact => !fact.Known))
            json.WriteStrings("unknown", Known(facts).Where(fact => !fact.Known).Select(fact => fact.Name));
    }

    /// <summary>One side of a change: an object of the facts that changed, or null.</summary>
    public static void WriteSide(Utf8JsonWriter json, string name, ActionFacts? facts)
    {
        if (facts is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        WriteKnown(json, facts, emptyWhenUnknown: false);
        json.WriteEndObject();
    }

    private static void WriteKnown(Utf8JsonWriter json, ActionFacts facts, bool emptyWhenUnknown)
    {
        if (emptyWhenUnknown || facts.AccessLevels is not null)
            json.WriteStrings("access_levels", (facts.AccessLevels ?? AccessLevels.None).ToNames());
        if (facts.PermissionOnly is { } permissionOnly)
            json.WriteBoolean("permission_only", permissionOnly);
        else if (emptyWhenUnknown)
            json.WriteNull("permission_only");
        if (emptyWhenUnknown || facts.ResourceTypes is not null)
            WriteResources(json, facts.ResourceTypes ?? []);
        if (emptyWhenUnknown || facts.ConditionKeys is not null)
            json.WriteStrings("condition_keys", facts.ConditionKeys ?? []);
        if (emptyWhenUnknown || facts.DependentActions is not null)
            json.WriteStrings("dependent_actions", (facts.DependentActions ?? []).Select(key => key.Text));
    }

    private static void WriteResources(Utf8JsonWriter json, IEnumerable<ActionResource> resources)
    {
        json.WriteStartArray("resource_types");
        foreach (var resource in resources)
        {
            json.WriteStartObject();
            json.WriteString("name", resource.Name);
            if (resource.IsRequired is { } required)
                json.WriteBoolean("required", required);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static (string Name, bool Known)[] Known(ActionFacts facts) =>
    [
        ("access_levels", facts.AccessLevels is not null),
        ("permission_only", facts.PermissionOnly is not null),
        ("resource_types", facts.ResourceTypes is not null),
        ("condition_keys", facts.ConditionKeys is not null),
        ("dependent_actions", facts.DependentActions is not null),
    ];
}
