using System.Text.Json;
using PermFeed.Classification;
using PermFeed.Editions;
using PermFeed.Rendering.Api;

namespace PermFeed.Rendering.Controls;

/// <summary>
/// A STIX 2.1 bundle: an indicator for each action, related to the ATT&amp;CK techniques that it indicates. Ids are made from names, so a
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
        foreach (var technique in set.Entries.SelectMany(Techniques).DistinctBy(technique => technique.Id).OrderBy(technique => technique.Id, StringComparer.Ordinal))
            Pattern(json, set, technique);
        foreach (var service in CloudTrailEvents.Of(set))
            foreach (var entry in service.Entries)
                Indicator(json, set, entry, service.Source);
        json.WriteEndArray();
    }, indented: false));

    private static IEnumerable<Technique> Techniques(CatalogueEntry entry) =>
        entry.Judgement.Attack.Select(mapping => mapping.Technique).OfType<Technique>().DistinctBy(technique => technique.Id);

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

    private static void Indicator(Utf8JsonWriter json, ControlSet set, CatalogueEntry entry, string source)
    {
        var key = entry.Action.Key;
        var id = Id("indicator", $"indicator/{key.Key}");
        Begin(json, "indicator", id, set);
        json.WriteString("created_by_ref", Creator);
        json.WriteString("name", $"Use of {key.Text}");
        json.WriteString("description", entry.Judgement.Rationale);
        json.WriteStrings("indicator_types", ["anomalous-activity"]);
        json.WriteString("pattern", $"[x-aws-cloudtrail:event_source = '{source}' AND x-aws-cloudtrail:event_name = '{key.Name}']");
        json.WriteString("pattern_type", "stix");
        json.WriteString("valid_from", JsonWriting.Time(entry.FirstSeen ?? set.Date));
        json.WriteStrings("labels", entry.Judgement.RiskCategories.Select(category => category.Id()));
        json.WriteEndObject();
        foreach (var technique in Techniques(entry))
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
