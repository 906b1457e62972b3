using PermFeed.Reference;

namespace PermFeed.Classification;

/// <summary>What an action can be limited to, and what that means for severity and for the recommendation.</summary>
internal static class Scope
{
    private const int MostNamed = 3;

    // These say who or what is tagged at creation; they do not bound what an allowed action reaches.
    private static readonly string[] Unhelpful = ["aws:TagKeys", "aws:RequestTag/${TagKey}"];

    /// <summary>True when the reference knows the resource types and there is none, nor a key that bounds the action.</summary>
    public static bool IsEverything(ServiceAction action) =>
        action.Facts.ResourceTypes is { Count: 0 } && !Keys(action).Any();

    /// <summary>One step up for what only works on every resource.</summary>
    public static Severity Raise(Severity severity, ServiceAction action) =>
        IsEverything(action) && severity < Severity.Critical ? severity + 1 : severity;

    public static string Sentence(ServiceAction action)
    {
        var types = action.ResourceTypes.Select(type => type.Name).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var keys = Keys(action).ToList();
        return (types.Count, keys.Count) switch
        {
            (0, 0) when action.Facts.ResourceTypes is null => "",
            (0, 0) => "It cannot be limited to named resources, so keep the set of principals that hold it small.",
            (0, _) => $"It works on every resource; limit it with the condition {Named("key", keys)}.",
            (_, 0) => $"Limit it to named resources of the {Named("type", types)}.",
            _ => $"Limit it to named resources of the {Named("type", types)}, or with the condition {Named("key", keys)}.",
        };
    }

    private static IEnumerable<string> Keys(ServiceAction action) =>
        action.ConditionKeys.Where(key => !Unhelpful.Contains(key, StringComparer.OrdinalIgnoreCase))
            .OrderBy(key => key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase)).ThenBy(key => key, StringComparer.Ordinal);

    private static string Named(string noun, List<string> names)
    {
        var shown = names.Take(MostNamed).ToList();
        if (names.Count > MostNamed)
            return $"{noun}s {string.Join(", ", shown)} and {names.Count - MostNamed} more";
        return shown.Count is 1 ? $"{noun} {shown[0]}" : $"{noun}s {string.Join(", ", shown[..^1])} and {shown[^1]}";
    }
}
