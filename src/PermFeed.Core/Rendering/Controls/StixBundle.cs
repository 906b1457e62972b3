using System.Text.Json;
using PermFeed.Classification;
using PermFeed.Rendering.Api;

namespace PermFeed.Rendering.Controls;

/// <summary>
/// A STIX 2.1 bundle: an indicator for each action, or for each service and technique where they are many, related to the ATT&amp;CK techniques that it indicates. Ids are made from names, so a
/// rebuilt bundle updates what an earlier one brought. https://docs.oasis-open.org/cti/stix/v2.1/os/stix-v2.1-os.html
/// </summary>
internal static class StixBundle
{
    private static readonly string Creator = Id("identity", "permfeed");

    public static RenderedFile Render(ControlSet set) => new("stix-bundle.json", MediaTypes.Json, JsonWriting.Document(json =>
    {
        json.WriteString("type", "bundle");
        json.WriteString("id", Id("bundle", $"bundle/{set.Name}"));
        json.WriteStartArray("objects");
        Identity(json, set);
        var indicators = StixIndicator.Of(set).ToList();
        foreach (var technique in indicators.SelectMany(indicator => indicator.Techniques).DistinctBy(technique => technique.Id).OrderBy(technique => technique.Id, StringComparer.Ordinal))
            Pattern(json, set, technique);
        foreach (var indicator in indicators)
            Indicator(json, set, indicator);
        json.WriteEndArray();
    }, indented: false));

    private static void Identity(Utf8JsonWriter json, ControlSet set)
    {
        Begin(json, "identity", Creator, set);
        json.WriteString("name", "PermFeed");
        json.WriteString("identity_class", "system");
        json.WriteEndObject();
    }

    private static void Pattern(Utf8JsonWriter json, ControlSet set, Technique technique)
    {
        Begin(json, "attack-pattern", PatternId(technique), set);
        json.WriteString("created_by_ref", Creator);
        json.WriteString("name", technique.Name);
        json.WriteStartArray("external_references");
        json.WriteStartObject();
        json.WriteString("source_name", "mitre-attack");
        json.WriteString("external_id", technique.Id);
        json.WriteString("url", $"https://attack.mitre.org/techniques/{technique.Id.Replace('.', '/')}/");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Indicator(Utf8JsonWriter json, ControlSet set, StixIndicator indicator)
    {
        var id = Id("indicator", indicator.Key);
        Begin(json, "indicator", id, set);
        json.WriteString("created_by_ref", Creator);
        json.WriteString("name", indicator.Name);
        json.WriteString("description", indicator.Description);
        json.WriteStrings("indicator_types", ["anomalous-activity"]);
        json.WriteString("pattern", indicator.Pattern);
        json.WriteString("pattern_type", "stix");
        json.WriteString("valid_from", JsonWriting.Time(indicator.Since ?? set.Date));
        json.WriteStrings("labels", indicator.Categories.Select(category => category.Id()));
        json.WriteEndObject();
        foreach (var technique in indicator.Techniques)
            Relation(json, set, id, technique);
    }

    private static void Relation(Utf8JsonWriter json, ControlSet set, string indicator, Technique technique)
    {
        Begin(json, "relationship", Id("relationship", $"{indicator}/{technique.Id}"), set);
        json.WriteString("relationship_type", "indicates");
        json.WriteString("source_ref", indicator);
        json.WriteString("target_ref", PatternId(technique));
        json.WriteEndObject();
    }

    private static void Begin(Utf8JsonWriter json, string type, string id, ControlSet set)
    {
        json.WriteStartObject();
        json.WriteString("type", type);
        json.WriteString("spec_version", "2.1");
        json.WriteString("id", id);
        json.WriteString("created", JsonWriting.Time(set.Date));
        json.WriteString("modified", JsonWriting.Time(set.Date));
    }

    private static string PatternId(Technique technique) => Id("attack-pattern", $"attack-pattern/{technique.Id}");

    private static string Id(string type, string name) => $"{type}--{NameUuid.Of(name)}";
}
