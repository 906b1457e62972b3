namespace PermFeed.Classification.Reading;

/// <summary>Reads data/guidance: a page per risk category, and the sentence that recommends its control.</summary>
internal static class GuidanceReader
{
    public const string ControlsFile = "guidance/controls.yaml";

    public static IReadOnlyDictionary<RiskCategory, string> Pages(IReadOnlyDictionary<string, string> files) =>
        Enum.GetValues<RiskCategory>().ToDictionary(category => category, category => RuleBookReader.Required(files, $"guidance/{category.Id()}.md"));

    public static IReadOnlyDictionary<RiskCategory, SentenceTemplate> Controls(string text)
    {
        var map = YamlFile.Read(ControlsFile, text);
        var controls = Enum.GetValues<RiskCategory>().ToDictionary(category => category, category => Control(map, category.Id()));
        map.End();
        return controls;
    }

    private static SentenceTemplate Control(YamlMap map, string id) =>
        SentenceTemplate.TryParse(map.Text(id), out var problem) ?? throw map.Problem(id, problem!);
}
