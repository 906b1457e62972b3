using PermFeed.Classification.Attack;
using PermFeed.Reference;
using YamlDotNet.RepresentationModel;

namespace PermFeed.Classification.Reading;

/// <summary>Reads one rule file.</summary>
internal sealed class RuleReader(PatternReader patterns, AttackTables attack)
{
    public Rule Read(string file, string text)
    {
        var map = YamlFile.Read(file, text);
        var verdict = JudgementReader.Choice<Verdict>(map, "verdict");
        if (verdict is Verdict.Unreviewed)
            throw map.Problem("verdict", "a rule cannot say unreviewed");
        var flagged = verdict is not Verdict.Routine;
        var match = map.OptionalMap("match") ?? throw map.Missing("match");
        var examples = map.OptionalMap("examples") ?? throw map.Missing("examples");
        var rule = new Rule
        {
            Id = file[..file.LastIndexOf('.')],
            Title = map.Text("title"),
            Description = map.Text("description"),
            ExactActions = match.Texts("actions"),
            Pattern = patterns.Read(match),
            Verdict = verdict,
            Severity = flagged ? JudgementReader.Choice<Severity>(map, "severity") : null,
            Confidence = JudgementReader.Choice<Confidence>(map, "confidence"),
            Categories = flagged ? Categories(map) : [],
            Attack = flagged ? Mappings(map) : [],
            Atlas = flagged ? Atlas(map) : [],
            Rationale = flagged ? Sentence(map, "rationale") ?? throw map.Missing("rationale") : null,
            Recommendation = flagged ? Sentence(map, "recommendation") : null,
            Hints = map.Texts("hints"),
            Limits = map.OptionalText("limits") ?? "",
            References = References(map),
            Matches = Examples(examples, "matches"),
            Misses = Examples(examples, "misses"),
        };
        examples.End();
        map.End();
        return rule;
    }

    private static ValueList<RiskCategory> Categories(YamlMap map) => JudgementReader.Categories(map) is { Count: > 0 } found ? found : throw map.Missing("categories");

    private ValueList<AttackMapping> Mappings(YamlMap map) => JudgementReader.Mappings(map, attack) is { Count: > 0 } found ? found : throw map.Missing("attack");

    private ValueList<AtlasTechnique> Atlas(YamlMap map) =>
        map.Texts("atlas").Select(id => attack.FindAtlas(id) ?? throw map.Problem("atlas", $"ATLAS {attack.AtlasVersion} has no technique '{Printable.Of(id)}'")).ToValueList();

    private static SentenceTemplate? Sentence(YamlMap map, string name)
    {
        if (map.OptionalText(name) is not { } text)
            return null;
        return SentenceTemplate.TryParse(text, out var problem) ?? throw map.Problem(name, problem!);
    }

    private static ValueList<string> References(YamlMap map) =>
        map.Texts("references").Select(text => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https"
            ? text
            : throw map.Problem("references", $"expected an https address, found '{Printable.Of(text)}'")).ToValueList();

    private static ValueList<RuleExample> Examples(YamlMap map, string name)
    {
        var examples = map.Nodes(name).Select(node => Example(map, name, node)).ToValueList();
        return examples.Count > 0 ? examples : throw map.Missing(name);
    }

    private static RuleExample Example(YamlMap map, string name, YamlNode node)
    {
        if (node is not YamlScalarNode { Value: { } text } || !ActionKey.TryParse(text.Split(' ')[0], out var key))
            throw new FileFormatException(map.File, (int)node.Start.Line, $"'{name}': expected an action such as iam:PassRole, alone or followed by facts");
        return new RuleExample(key, ExampleFacts.Parse(text, map.File, (int)node.Start.Line), (int)node.Start.Line);
    }
}
