using System.Text.Json;
using PermFeed.Editions;
using PermFeed.Rendering.Recaps;

namespace PermFeed.Rendering.Api;

/// <summary>A month in the index of months.</summary>
internal static class EditionItem
{
    public static void Write(Utf8JsonWriter json, Edition edition, SiteAddress address)
    {
        var numbers = new RecapNumbers(edition);
        json.WriteStartObject();
        json.WriteString("month", edition.Month.ToString());
        json.WriteStartObject("window");
        json.WriteDate("from", edition.Window.From);
        json.WriteDate("to", edition.Window.To);
        json.WriteEndObject();
        json.WriteNumber("observations", edition.Observations.Count);
        json.WriteNumber("changes", edition.Changes.Count);
        json.WriteNumber("actions_added", numbers.Added);
        json.WriteNumber("privileged", numbers.Privileged);
        json.WriteNumber("sensitive", numbers.Sensitive);
        json.WriteNumber("unreviewed", numbers.Unreviewed);
        json.WriteNumber("actions_removed", numbers.Removed);
        json.WriteNumber("services_added", numbers.ServicesAdded);
        json.WriteString("url", address.Of($"api/v1/changes/{edition.Month}.json"));
        json.WriteString("recap_url", address.Of($"recaps/{edition.Month}/"));
        json.WriteEndObject();
    }
}
