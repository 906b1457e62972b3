using PermFeed.Reference;

namespace PermFeed.Classification.Reading;

/// <summary>Facts that an example brings along: <c>iot:CreateThing level=Write resource=role* key=aws:TagKeys needs=iam:PassRole</c>.</summary>
internal static class ExampleFacts
{
    public static ActionFacts? Parse(string text, string file, int line)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..];
        if (words.Length is 0)
            return null;
        var facts = new ActionFacts();
        foreach (var word in words)
            facts = word.Split('=', 2) switch
            {
                ["level", var level] when AccessLevelNames.TryParse(level.Replace('-', ' '), out var levels) => facts with { AccessLevels = levels },
                ["resource", { Length: > 0 } type] => facts with { ResourceTypes = [.. facts.ResourceTypes ?? [], ActionResource.FromNotation(type)] },
                ["key", { Length: > 0 } key] => facts with { ConditionKeys = [.. facts.ConditionKeys ?? [], key] },
                ["needs", var needed] when ActionKey.TryParse(needed, out var action) => facts with { DependentActions = [.. facts.DependentActions ?? [], action] },
                _ => throw new FileFormatException(file, line, $"expected level=, resource=, key= or needs= after the action, found '{Printable.Of(word)}'"),
            };
        return facts;
    }
}
