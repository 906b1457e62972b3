namespace PermFeed.Classification.Attack;

/// <summary>
/// The pinned ATT&amp;CK and ATLAS tables. Every id that the rule book uses is looked up here, so that a typing error or a revoked id is an
/// error when the rule book is loaded, not a dead link in a recap.
/// </summary>
public sealed class AttackTables
{
    private readonly Dictionary<string, Tactic> tactics;
    private readonly Dictionary<string, Technique> techniques;
    private readonly Dictionary<string, AtlasTechnique> atlas;

    internal AttackTables(
        (string Attack, string Atlas) versions, IEnumerable<Tactic> tactics, IEnumerable<Technique> techniques, IEnumerable<AtlasTechnique> atlas,
        AttackAliases aliases)
    {
        AttackVersion = versions.Attack;
        AtlasVersion = versions.Atlas;
        this.tactics = tactics.ToDictionary(tactic => tactic.Id, StringComparer.Ordinal);
        this.techniques = techniques.ToDictionary(technique => technique.Id, StringComparer.Ordinal);
        this.atlas = atlas.ToDictionary(technique => technique.Id, StringComparer.Ordinal);
        Aliases = aliases;
    }

    /// <summary>Such as 19.1.</summary>
    public string AttackVersion { get; }

    /// <summary>Such as 5.6.0.</summary>
    public string AtlasVersion { get; }

    public IReadOnlyCollection<Tactic> Tactics => tactics.Values;

    public IReadOnlyCollection<Technique> Techniques => techniques.Values;

    /// <summary>What the pinned version put in the place of an earlier one's techniques.</summary>
    public AttackAliases Aliases { get; }

    public Tactic? FindTactic(string id) => tactics.GetValueOrDefault(id);

    public Technique? FindTechnique(string id) => techniques.GetValueOrDefault(id);

    public AtlasTechnique? FindAtlas(string id) => atlas.GetValueOrDefault(id);

    /// <summary>The id that took the place of a technique of an earlier version; null when there is none.</summary>
    public string? ReplacementOf(string id) => Aliases.Replaced.GetValueOrDefault(id);

    /// <summary>Reads <c>TA0006</c> or <c>TA0006/T1552</c>.</summary>
    /// <returns>What is wrong with the text, or null when it is good.</returns>
    internal string? TryMap(string text, out AttackMapping? mapping)
    {
        mapping = null;
        var parts = text.Split('/');
        if (parts.Length > 2 || FindTactic(parts[0]) is not { } tactic)
            return $"expected a tactic of ATT&CK {AttackVersion} such as TA0006 or TA0006/T1552, found '{Printable.Of(text)}'";
        if (parts.Length is 1)
        {
            mapping = new AttackMapping(tactic, null);
            return null;
        }

        if (FindTechnique(parts[1]) is not { } technique)
            return ReplacementOf(parts[1]) is { } heir
                ? $"technique {parts[1]} was revoked; ATT&CK {AttackVersion} has {heir} instead"
                : $"ATT&CK {AttackVersion} has no technique '{Printable.Of(parts[1])}' in the pinned table";
        if (!technique.TacticIds.Contains(tactic.Id))
            return $"technique {technique.Id} belongs to {technique.TacticIds} in ATT&CK {AttackVersion}, not to {tactic.Id}";
        mapping = new AttackMapping(tactic, technique);
        return null;
    }
}
