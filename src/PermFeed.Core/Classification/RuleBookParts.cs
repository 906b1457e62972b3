using PermFeed.Classification.Attack;
using PermFeed.Classification.Knowledge;
using PermFeed.Classification.Matching;
using PermFeed.Classification.Overrides;

namespace PermFeed.Classification;

internal sealed record RuleBookParts
{
    public required string Version { get; init; }

    public required AttackTables Attack { get; init; }

    public required ValueList<Rule> Rules { get; init; }

    public required IReadOnlyDictionary<RiskCategory, string> Guidance { get; init; }

    public required IReadOnlyDictionary<RiskCategory, SentenceTemplate> Controls { get; init; }

    public required ValueList<VerdictOverride> VerdictOverrides { get; init; }

    public required ValueList<AccessLevelOverride> AccessLevelOverrides { get; init; }

    public required Vocabulary Vocabulary { get; init; }

    public required KnowledgeIndex Knowledge { get; init; }
}
