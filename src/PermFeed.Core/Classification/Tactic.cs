namespace PermFeed.Classification;

/// <summary>A MITRE ATT&amp;CK tactic. The id is the key; the name is that of the pinned version. https://attack.mitre.org/tactics/enterprise/</summary>
public sealed record Tactic(string Id, string Name);
