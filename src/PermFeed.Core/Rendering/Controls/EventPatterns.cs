using PermFeed.Rendering.Api;

namespace PermFeed.Rendering.Controls;

/// <summary>Amazon EventBridge patterns, one or more for each service. https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html</summary>
internal static class EventPatterns
{
    /// <summary>Characters of a pattern. https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html</summary>
    public const int Limit = 2048;

    public static IEnumerable<RenderedFile> Render(ControlSet set) =>
        CloudTrailEvents.Of(set).SelectMany(events => Parts(events).Select((names, index) =>
            new RenderedFile($"eventbridge/{events.ServicePrefix}{(index == 0 ? "" : $"-{index + 1}")}.json", MediaTypes.Json, Pattern(events, names))));

    private static IEnumerable<IReadOnlyList<string>> Parts(CloudTrailEvents events)
    {
        var empty = Pattern(events, []).Length;
        var part = new List<string>();
        var length = empty;
        foreach (var name in events.Names)
        {
            if (length + name.Length + 3 > Limit)
            {
                yield return part;
                part = [];
                length = empty;
            }

            part.Add(name);
            length += name.Length + 3;
        }

        yield return part;
    }

    private static ReadOnlyMemory<byte> Pattern(CloudTrailEvents events, IReadOnlyList<string> names) => JsonWriting.Document(json =>
    {
        json.WriteStrings("detail-type", ["AWS API Call via CloudTrail"]);
        json.WriteStartObject("detail");
        json.WriteStrings("eventSource", [events.Source]);
        json.WriteStrings("eventName", names);
        json.WriteEndObject();
    }, indented: false);
}
