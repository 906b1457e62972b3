using System.Text.Json.Nodes;

namespace PermFeed.Tests.Publishing.GitHub.Fake;

/// <summary>Members that matter laid over a sample of everything that GitHub documents as required; a list's entries over the sample's one.</summary>
internal static class Laid
{
    public static JsonNode? Over(JsonNode? sample, JsonNode? members)
    {
        if (sample is JsonArray { Count: 1 } pattern && members is JsonArray entries)
            return new JsonArray([.. entries.Select(entry => Over(pattern[0], entry))]);
        if (sample is not JsonObject below || members is not JsonObject above)
            return members?.DeepClone();
        var laid = new JsonObject(below.Select(member => KeyValuePair.Create(member.Key, Emptied(member.Value))));
        foreach (var (name, value) in above)
            laid[name] = Over(below[name], value);
        return laid;
    }

    private static JsonNode? Emptied(JsonNode? sample) => sample switch
    {
        JsonArray => new JsonArray(),
        JsonObject below => new JsonObject(below.Select(member => KeyValuePair.Create(member.Key, Emptied(member.Value)))),
        null => null,
        _ => sample.DeepClone(),
    };
}
