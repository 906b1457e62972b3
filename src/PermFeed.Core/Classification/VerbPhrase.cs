using PermFeed.Classification.Matching;

namespace PermFeed.Classification;

/// <summary>The verb of an action as it stands in a sentence: <c>UpdateFirewallRule</c> "updates".</summary>
internal static class VerbPhrase
{
    public static string Of(ActionShape shape) => shape.Verb switch
    {
        "put" or "set" => "sets",
        "batch" or "bulk" => "changes",
        "admin" => "administers",
        "toggle" => "switches",
        var verb when verb.Length < 3 => "uses",
        var verb when verb[^1] is 'y' && !IsVowel(verb[^2]) => verb[..^1] + "ies",
        var verb when verb[^1] is 's' or 'x' or 'z' || verb.EndsWith("ch", StringComparison.Ordinal) || verb.EndsWith("sh", StringComparison.Ordinal) => verb + "es",
        var verb => verb + "s",
    };

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
