using System.Text.Json;
using PermFeed.Reference;

namespace PermFeed.History;

/// <summary>AWS's description sentences of one service, kept apart from the facts because they are not ours to publish.</summary>
public static class DescriptionFile
{
    public static string Write(IEnumerable<KeyValuePair<ActionKey, string>> descriptions) => "{\n" + string.Join(",\n", descriptions
        .OrderBy(description => description.Key)
        .Select(description => JsonLine.Of(json => json.WriteString(description.Key.Text, description.Value))[1..^1])) + "\n}\n";

    /// <summary>All descriptions below a data folder; empty where nobody kept any.</summary>
    public static IReadOnlyDictionary<ActionKey, string> ReadAll(string dataFolder)
    {
        var folder = Path.Combine(dataFolder, "descriptions");
        var descriptions = new Dictionary<ActionKey, string>();
        foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json") : [])
        {
            try
            {
                foreach (var (action, text) in JsonSerializer.Deserialize<Dictionary<string, string?>>(File.ReadAllBytes(file)) ?? [])
                    descriptions[ActionKey.Parse(action)] = text ?? "";
            }
            catch (Exception e) when (e is JsonException or PermFeedException)
            {
                throw new FileFormatException(file, (int?)(e as JsonException)?.LineNumber + 1, "expected an object of action to description; " + e.Message, e);
            }
        }

        return descriptions;
    }
}
