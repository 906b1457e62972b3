using PermFeed.Classification.Attack;
using PermFeed.Classification.Knowledge;
using PermFeed.Classification.Matching;
using PermFeed.Classification.Overrides;
using PermFeed.Classification.Reading;

namespace PermFeed.Classification;

/// <summary>Everything that judges an action: rules, heuristics, service knowledge, overrides, guidance and the pinned ATT&amp;CK tables. Immutable.</summary>
public sealed class RuleBook
{
    internal RuleBook(RuleBookParts parts)
    {
        Version = parts.Version;
        Attack = parts.Attack;
        Rules = parts.Rules;
        Guidance = parts.Guidance;
        Controls = parts.Controls;
        VerdictOverrides = parts.VerdictOverrides;
        AccessLevelOverrides = parts.AccessLevelOverrides;
        Vocabulary = parts.Vocabulary;
        Knowledge = parts.Knowledge;
    }

    /// <summary>Identifies the content: the first 12 hex digits of the SHA-256 over all files in ordinal order of their paths.</summary>
    public string Version { get; }

    public AttackTables Attack { get; }

    /// <summary>Curated rules, then heuristics, each in ordinal order of their ids.</summary>
    public ValueList<Rule> Rules { get; }

    /// <summary>Markdown per risk category: what it is, questions to ask, what to do.</summary>
    public IReadOnlyDictionary<RiskCategory, string> Guidance { get; }

    public ValueList<VerdictOverride> VerdictOverrides { get; }

    public ValueList<AccessLevelOverride> AccessLevelOverrides { get; }

    internal IReadOnlyDictionary<RiskCategory, SentenceTemplate> Controls { get; }

    internal Vocabulary Vocabulary { get; }

    internal KnowledgeIndex Knowledge { get; }

    /// <param name="dataFolder">The folder that holds rules, heuristics, knowledge, overrides, guidance and attack.</param>
    /// <exception cref="FileFormatException">A file is not as it must be; the message names it and the line.</exception>
    public static RuleBook Load(string dataFolder) => Read(RuleBookFiles.Read(dataFolder));

    /// <param name="files">Text by path below the data folder, with slashes: <c>rules/iam/passes-role.yaml</c>.</param>
    /// <exception cref="FileFormatException">A file is not as it must be; the message names it and the line.</exception>
    public static RuleBook Read(IReadOnlyDictionary<string, string> files) => new(RuleBookReader.Read(files));
}
