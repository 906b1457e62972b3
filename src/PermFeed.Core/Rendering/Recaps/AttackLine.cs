using PermFeed.Classification;

namespace PermFeed.Rendering.Recaps;

/// <summary>A tactic, with its technique where there is one, and MITRE's pages of both.</summary>
internal sealed class AttackLine(AttackMapping mapping)
{
    public string TacticId => mapping.Tactic.Id;

    public string TacticName => mapping.Tactic.Name;

    public string TacticUrl => $"https://attack.mitre.org/tactics/{mapping.Tactic.Id}/";

    public bool HasTechnique => mapping.Technique is not null;

    public string TechniqueId => mapping.Technique?.Id ?? "";

    public string TechniqueName => mapping.Technique?.Name ?? "";

    /// <summary>A sub-technique's page lies below its technique's: T1098.003 is techniques/T1098/003/.</summary>
    public string TechniqueUrl => $"https://attack.mitre.org/techniques/{TechniqueId.Replace('.', '/')}/";
}
