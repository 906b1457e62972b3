using PermFeed.Classification.Matching;
using PermFeed.Classification.Overrides;
using PermFeed.Reference;

namespace PermFeed.Classification;

/// <summary>
/// Judges actions: a person's override first, then curated rules, then heuristics; among equals the strongest verdict leads. Immutable
/// and safe to use from several threads.
/// </summary>
public sealed class Classifier
{
    private readonly RuleBook book;
    private readonly RuleIndex index;
    private readonly Dictionary<ActionKey, VerdictOverride> verdicts;
    private readonly Dictionary<ActionKey, AccessLevelOverride> levels;

    public Classifier(RuleBook book)
    {
        this.book = book;
        index = new RuleIndex(book.Rules);
        verdicts = book.VerdictOverrides.ToDictionary(one => one.Action);
        levels = book.AccessLevelOverrides.ToDictionary(one => one.Action);
    }

    /// <param name="action">With whatever facts are known; a fact that no source has told counts neither way.</param>
    /// <param name="description">AWS's sentence where a feed keeps it: a hint that can raise the confidence, never change the verdict.</param>
    /// <param name="serviceName">AWS's display name, for the rationale; the prefix stands in for it.</param>
    public Judgement Judge(ServiceAction action, string? description = null, string? serviceName = null)
    {
        var shape = Shape(action, description);
        var matched = index.Match(shape);
        var judgement = verdicts.TryGetValue(action.Key, out var reviewed)
            ? JudgementMaker.Reviewed(reviewed, matched, shape, book, serviceName)
            : JudgementMaker.Ruled(matched, shape, book, serviceName);
        return CorrectedOn(action.Key) is { } date ? judgement with { CorrectedOn = date, CorrectedFrom = Uncorrected(action, description) } : judgement;
    }

    /// <summary>Rules that an action fails in one condition only although it meets a telling one, with what each lacks; in the order of the rule book.</summary>
    public ValueList<NearMiss> NearMisses(ServiceAction action)
    {
        var shape = Shape(action, null);
        return book.Rules.Where(rule => rule.Pattern.Touches(shape))
            .Select(rule => new NearMiss(rule.Id, rule.Title, rule.Verdict, rule.Pattern.Failures(shape)))
            .Where(miss => miss.Failures.Count is 1)
            .ToValueList();
    }

    /// <summary>True when the rule matches the action, whatever other rules say.</summary>
    public bool Matches(Rule rule, ServiceAction action) => rule.Pattern.Matches(Shape(action, null));

    private DateOnly? CorrectedOn(ActionKey action)
    {
        var verdict = verdicts.GetValueOrDefault(action)?.Date;
        var level = levels.GetValueOrDefault(action)?.Date;
        return level is null || verdict > level ? verdict : level;
    }

    private Verdict Uncorrected(ServiceAction action, string? description) =>
        index.Match(Shape(action, action.Facts.AccessLevels, description)) is [{ Verdict: var verdict }, ..] ? verdict : Verdict.Unreviewed;

    private ActionShape Shape(ServiceAction action, string? description) =>
        Shape(action, levels.TryGetValue(action.Key, out var corrected) ? corrected.Levels : action.Facts.AccessLevels, description);

    private ActionShape Shape(ServiceAction action, AccessLevels? accessLevels, string? description) =>
        new(action, accessLevels, description, book.Vocabulary, book.Knowledge);
}
