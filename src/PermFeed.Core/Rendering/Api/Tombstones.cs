using System.Text.Json;
using PermFeed.Editions;
using PermFeed.History;
using PermFeed.Reference;

namespace PermFeed.Rendering.Api;

/// <summary>Every action that was ever removed, also where it came back: what to think of a policy that names it.</summary>
internal sealed class Tombstones
{
    private readonly SiteInput input;
    private readonly Dictionary<ActionKey, JudgedChange> removals = [];
    private readonly Dictionary<ActionKey, DateOnly> returns = [];

    public Tombstones(SiteInput input)
    {
        this.input = input;
        foreach (var change in input.Editions.SelectMany(edition => edition.Changes))
        {
            if (change.Change.Kind is ChangeKind.ActionRemoved)
                removals[change.Change.Action!] = change;
            else if (change.Change.Kind is ChangeKind.ActionReturned)
                returns[change.Change.Action!] = change.Change.ObservedOn;
        }
    }

    public IReadOnlyList<CatalogueEntry> Entries => [.. input.Catalogue.Entries.Where(entry => removals.ContainsKey(entry.Action.Key))];

    public void Write(Utf8JsonWriter json, CatalogueEntry entry)
    {
        var removal = removals[entry.Action.Key];
        json.WriteStartObject();
        json.WriteString("key", entry.Action.Key.Key);
        json.WriteString("action", entry.Action.Key.Text);
        json.WriteString("service_prefix", entry.Action.Key.ServicePrefix);
        json.WriteString("service_name", entry.ServiceName);
        json.WriteString("verdict", entry.Judgement.Verdict.Id());
        json.WriteDate("first_seen", entry.FirstSeen);
        json.WriteDate("last_seen", entry.LastSeen);
        json.WriteDate("removed_on", removal.Change.ObservedOn);
        json.WriteDate("returned_on", returns.TryGetValue(entry.Action.Key, out var date) && date >= removal.Change.ObservedOn ? date : null);
        json.WriteString("state", entry.State.Id());
        if (removal.PossibleRename is { } successor)
            json.WriteString("possible_successor", successor.Text);
        else
            json.WriteNull("possible_successor");
        json.WriteEndObject();
    }
}
