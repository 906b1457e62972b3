using System.Text.Json;
using PermFeed.Editions;
using PermFeed.History;

namespace PermFeed.Rendering.Api;

/// <summary>A change as published, in the month files and within JSON Feed items; its schema is change-list.</summary>
internal sealed class ChangeItem(SiteAddress address, ChangeDates dates, string attackVersion)
{
    public void Write(Utf8JsonWriter json, JudgedChange judged)
    {
        json.WriteStartObject();
        WriteEvent(json, judged);
        WriteSides(json, judged.Change);
        if (judged.Judgement is { } judgement)
        {
            json.WriteBoolean("privileged", judgement.Privileged);
            if (judgement.Flagged && ChangesDanger(judged.Change.Kind))
                JudgementFields.Write(json, judgement, attackVersion, advice: judgement.Privileged);
            else
                JudgementFields.WriteShort(json, judgement, attackVersion);
        }

        json.WriteEndObject();
    }

    /// <summary>A key or a resource type more is no new danger: why the action is judged as it is need not stand here again.</summary>
    private static bool ChangesDanger(ChangeKind kind) => kind is not (ChangeKind.ResourceTypesChanged or ChangeKind.ConditionKeysChanged
        or ChangeKind.DependentActionsChanged or ChangeKind.PermissionOnlyChanged);

    private void WriteEvent(Utf8JsonWriter json, JudgedChange judged)
    {
        var change = judged.Change;
        json.WriteString("id", address.ChangeId(judged));
        json.WriteString("kind", change.Kind.Id());
        json.WriteString("service_prefix", change.ServicePrefix);
        if (change.Action is { } action)
        {
            json.WriteString("key", action.Key);
            json.WriteString("action", action.Text);
        }
        else
        {
            json.WriteString("service_name", judged.ServiceName);
        }

        if (change.FormerAction is { } former)
            json.WriteString("former_action", former.Text);
        json.WriteDate("observed_on", change.ObservedOn);
        json.WriteStartObject("window");
        json.WriteDate("from", change.Window.From);
        json.WriteDate("to", change.Window.To);
        json.WriteEndObject();
        json.WriteString("state", judged.State.Id());
        json.WriteDate("updated_on", dates.Updated(judged));
        if (judged.UndoneOn is not null)
            json.WriteDate("undone_on", judged.UndoneOn);
        if (judged.PossibleRename is { } rename)
            json.WriteString("possible_rename", rename.Text);
    }

    private static void WriteSides(Utf8JsonWriter json, Change change)
    {
        FactFields.WriteSide(json, "before", change.Before);
        FactFields.WriteSide(json, "after", change.After);
    }
}
