using System.Text.Json;
using PermFeed.Classification;
using PermFeed.Editions;
using PermFeed.Rendering.Api;

namespace PermFeed.Rendering.Pages;

/// <summary>
/// The explorer: a page that searches all actions, and its data. The data is a script and not JSON, so that it also loads from a folder on disk.
/// </summary>
internal sealed class ExplorerPages(SiteInput input, PageShell shell)
{
    private const string DataPath = "explorer/data.js";

    public IEnumerable<RenderedFile> Render()
    {
        var head = new PageHead("explorer/", "Explorer", "Search all AWS IAM actions by name, verdict, risk category, tactic, service, access level and date.")
        {
            Scripts = [DataPath, "assets/explorer.js"],
        };
        var tactics = AttackUse.All(input.Catalogue).Select(use => use.Tactic).ToArray();
        yield return shell.Render("explorer.html", head, new ExplorerBody(tactics, input.Catalogue.Entries.Count, input.Catalogue.Entries.Count(entry => entry.State is ActionState.Removed)));
        var json = JsonWriting.Document(writer => Write(writer, [.. tactics.Select(tactic => tactic.Id)]), indented: false);
        yield return RenderedFile.Of(DataPath, MediaTypes.JavaScript, $"window.permfeed = {System.Text.Encoding.UTF8.GetString(json.Span).TrimEnd()};\n");
    }

    private void Write(Utf8JsonWriter json, string[] tactics)
    {
        json.WriteStrings("categories", RiskCategoryIds.All);
        json.WriteStrings("tactics", tactics);
        json.WriteStartArray("services");
        foreach (var service in input.Catalogue.Entries.GroupBy(entry => entry.Action.Key.ServicePrefix, StringComparer.Ordinal))
        {
            json.WriteStartArray();
            json.WriteStringValue(service.Key);
            json.WriteStringValue(service.First().ServiceName);
            json.WriteStartArray();
            foreach (var entry in service)
                Row(json, entry, tactics);
            json.WriteEndArray();
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    /// <summary>Name, verdict, access levels as a set of bits, then for those that have them: first seen, severity, categories and tactics by index, and 1 where it is gone.</summary>
    private static void Row(Utf8JsonWriter json, CatalogueEntry entry, string[] tactics)
    {
        var judgement = entry.Judgement;
        json.WriteStartArray();
        json.WriteStringValue(entry.Action.Key.Name);
        json.WriteNumberValue((int)judgement.Verdict);
        json.WriteNumberValue((int)entry.Action.AccessLevels);
        if (judgement.Flagged || entry.FirstSeen is not null || entry.State is ActionState.Removed)
        {
            json.WriteStringValue(entry.FirstSeen is { } date ? Text.Phrases.Date(date) : "");
            json.WriteNumberValue(judgement.Severity is { } severity ? (int)severity : -1);
            Indexes(json, judgement.RiskCategories.Select(category => (int)category));
            Indexes(json, judgement.Attack.Select(mapping => Array.IndexOf(tactics, mapping.Tactic.Id)).Distinct());
            if (entry.State is ActionState.Removed)
                json.WriteNumberValue(1);
        }

        json.WriteEndArray();
    }

    private static void Indexes(Utf8JsonWriter json, IEnumerable<int> indexes)
    {
        json.WriteStartArray();
        foreach (var index in indexes)
            json.WriteNumberValue(index);
        json.WriteEndArray();
    }
}
