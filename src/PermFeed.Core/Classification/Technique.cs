namespace PermFeed.Classification;

/// <summary>A MITRE ATT&amp;CK technique or sub-technique (T1098.003) of the pinned version. https://attack.mitre.org/techniques/enterprise/</summary>
/// <param name="TacticIds">Every tactic that the pinned version lists for it.</param>
public sealed record Technique(string Id, string Name, ValueList<string> TacticIds);
