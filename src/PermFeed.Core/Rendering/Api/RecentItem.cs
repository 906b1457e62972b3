using System.Text.Json;
using PermFeed.Editions;

namespace PermFeed.Rendering.Api;

/// <summary>A change in the rolling log: enough to know whether to fetch its month.</summary>
internal sealed class RecentItem(SiteAddress address, ChangeDates dates)
{
    public void Write(Utf8JsonWriter json, JudgedChange judged)
    {
        json.WriteStartObject();
        json.WriteString("id", address.ChangeId(judged));
        json.WriteString("kind", judged.Change.Kind.Id());
        if (judged.Change.Action is { } action)
            json.WriteString("key", action.Key);
        else
            json.WriteString("service_prefix", judged.Change.ServicePrefix);

        json.WriteDate("observed_on", judged.Change.ObservedOn);
        json.WriteDate("updated_on", dates.Updated(judged));
        json.WriteString("state", judged.State.Id());
        if (judged.Judgement is { } judgement)
            json.WriteString("verdict", judgement.Verdict.Id());
        json.WriteString("month", judged.Change.Month.ToString());
        json.WriteEndObject();
    }
}
