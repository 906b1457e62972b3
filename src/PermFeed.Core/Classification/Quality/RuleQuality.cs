using System.Globalization;
using PermFeed.Reference;

namespace PermFeed.Classification.Quality;

/// <summary>Proves the rules on the reference: examples, rules without use, and how much rests on exact names.</summary>
public static class RuleQuality
{
    /// <summary>More than this part of the flagged actions resting on exact names means that the rules are lists in disguise.</summary>
    private const double MostFromExactNames = 0.10;

    /// <param name="book">The rule book.</param>
    /// <param name="reference">The reference as last observed.</param>
    public static IReadOnlyList<RuleFinding> Check(RuleBook book, AuthorizationReference reference)
    {
        var classifier = new Classifier(book);
        var judgements = reference.Actions.Select(action => classifier.Judge(action)).ToList();
        return
        [
            .. book.Rules.SelectMany(rule => Examples(rule, classifier, reference)),
            .. RuleUsage.Count(book, judgements).SelectMany(Unused),
            .. ExactNames(judgements),
        ];
    }

    /// <summary>Of the flagged actions, those that rest on their exact name.</summary>
    public static Labels.Ratio FromExactNames(IEnumerable<Judgement> judgements)
    {
        var flagged = judgements.Where(judgement => judgement.Flagged && !judgement.Reviewed).ToList();
        return new Labels.Ratio(flagged.Count(judgement => judgement.FromExactName), flagged.Count);
    }

    private static IEnumerable<RuleFinding> Examples(Rule rule, Classifier classifier, AuthorizationReference reference)
    {
        foreach (var (example, wanted) in rule.Matches.Select(example => (example, true)).Concat(rule.Misses.Select(example => (example, false))))
        {
            var action = example.Facts is { } facts ? new ServiceAction(example.Action, facts) : reference.Find(example.Action);
            if (action is null)
                yield return new RuleFinding(rule.Id, $"line {example.Line}: the example {example.Action} is no longer in the reference", IsError: false);
            else if (classifier.Matches(rule, action) != wanted)
                yield return new RuleFinding(rule.Id, $"line {example.Line}: the example {example.Action} must {(wanted ? "" : "not ")}match", IsError: true);
        }
    }

    private static IEnumerable<RuleFinding> Unused(RuleUsage usage)
    {
        // Services that nobody knows come with the next observation
        if (usage.Rule.Pattern.OnlyNewcomers)
            yield break;
        if (usage.Matches is 0)
            yield return new RuleFinding(usage.Rule.Id, "matches no action of the reference", IsError: false);
        else if (usage.Leads is 0)
            yield return new RuleFinding(usage.Rule.Id, $"matches {usage.Matches} actions and leads none: other rules shadow it fully", IsError: false);
    }

    private static IEnumerable<RuleFinding> ExactNames(List<Judgement> judgements)
    {
        var share = FromExactNames(judgements);
        if (share.Value > MostFromExactNames)
            yield return new RuleFinding("", string.Create(CultureInfo.InvariantCulture, $"{share} of the flagged actions rest on exact names; at most {MostFromExactNames:0.00} may"), IsError: true);
    }
}
