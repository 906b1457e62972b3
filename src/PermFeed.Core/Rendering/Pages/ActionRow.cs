using PermFeed.Editions;
using PermFeed.Rendering.Recaps;
using PermFeed.Rendering.Text;

namespace PermFeed.Rendering.Pages;

/// <summary>An action of the catalogue on a page.</summary>
internal sealed class ActionRow(CatalogueEntry entry)
{
    public string Name => entry.Action.Key.Name;

    /// <summary>Its anchor on the page of its service.</summary>
    public string Anchor => entry.Action.Key.Name.ToLowerInvariant();

    public string Action => entry.Action.Key.Text;

    public string Prefix => entry.Action.Key.ServicePrefix;

    public string Verdict => entry.Judgement.Verdict.Id();

    public Finding Finding { get; } = new(entry.Action, entry.Judgement, entry.ServiceName);

    /// <summary>A date, or empty for what the first observation had already.</summary>
    public string FirstSeen => entry.FirstSeen is { } date ? Phrases.Date(date) : "";

    public string State => entry.State switch
    {
        ActionState.Removed => $"removed, last seen {Phrases.Date(entry.LastSeen)}",
        ActionState.PendingRemoval => $"absent since {Phrases.Date(entry.LastSeen)}",
        _ => "",
    };
}
