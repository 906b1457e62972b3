using System.Text.Json;
using PermFeed.Classification;
using PermFeed.Editions;

namespace PermFeed.Rendering.Api;

/// <summary>A service in the index of services.</summary>
internal static class ServiceItem
{
    public static void Write(Utf8JsonWriter json, IGrouping<string, CatalogueEntry> service, SiteAddress address)
    {
        var present = service.Where(entry => entry.State is not ActionState.Removed).ToList();
        json.WriteStartObject();
        json.WriteString("service_prefix", service.Key);
        json.WriteString("service_name", service.First().ServiceName);
        json.WriteString("state", present.Count > 0 ? "present" : "removed");
        json.WriteNumber("actions", present.Count);
        foreach (var verdict in Enum.GetValues<Verdict>().Reverse())
            json.WriteNumber(verdict.Id(), present.Count(entry => entry.Judgement.Verdict == verdict));
        json.WriteNumber("removed_actions", service.Count() - present.Count);
        json.WriteString("url", address.Of($"api/v1/services/{service.Key}.json"));
        json.WriteEndObject();
    }
}
