using PermFeed.Classification.Matching;

namespace PermFeed.Classification;

/// <summary>Finds the rules that match, looking only at those whose services or verbs fit.</summary>
internal sealed class RuleIndex
{
    private readonly Dictionary<string, List<Rule>> byVerb = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Rule>> byService = new(StringComparer.Ordinal);
    private readonly List<Rule> named = [];
    private readonly List<Rule> always = [];

    public RuleIndex(IEnumerable<Rule> rules)
    {
        foreach (var rule in rules)
            if (rule.Pattern.All.OfType<ServiceCondition>().FirstOrDefault() is { TakesNewcomers: false } services)
                Add(byService, services.Prefixes, rule);
            else if (rule.Pattern.All.OfType<VerbCondition>().FirstOrDefault() is { } verbs)
            {
                Add(byVerb, verbs.Verbs, rule);
                if (verbs.TakesNamed)
                    named.Add(rule);
            }
            else
                always.Add(rule);
    }

    /// <summary>The rule that leads first: curated before heuristic, the stronger verdict, the surer, the one with more conditions.</summary>
    public List<Rule> Match(ActionShape shape)
    {
        var matched = new List<Rule>();
        Collect(always, shape, matched);
        if (byVerb.TryGetValue(shape.Verb, out var ofVerb))
            Collect(ofVerb, shape, matched);
        if (byService.TryGetValue(shape.ServicePrefix, out var ofService))
            Collect(ofService, shape, matched);
        if (shape.Knowledge.Any(hit => hit.NamesVerb))
            foreach (var rule in named)
                if (rule.Pattern.Matches(shape) && !matched.Contains(rule))
                    matched.Add(rule);
        matched.Sort(Compare);
        return matched;
    }

    private static void Collect(List<Rule> rules, ActionShape shape, List<Rule> matched)
    {
        foreach (var rule in rules)
            if (rule.Pattern.Matches(shape))
                matched.Add(rule);
    }

    private static int Compare(Rule left, Rule right)
    {
        if (left.Curated != right.Curated)
            return left.Curated ? -1 : 1;
        if (left.Verdict != right.Verdict)
            return right.Verdict.CompareTo(left.Verdict);
        if (left.Confidence != right.Confidence)
            return right.Confidence.CompareTo(left.Confidence);
        return left.Pattern.All.Count != right.Pattern.All.Count
            ? right.Pattern.All.Count.CompareTo(left.Pattern.All.Count)
            : string.CompareOrdinal(left.Id, right.Id);
    }

    private static void Add(Dictionary<string, List<Rule>> index, IEnumerable<string> names, Rule rule)
    {
        foreach (var name in names)
            if (index.TryGetValue(name, out var rules))
                rules.Add(rule);
            else
                index.Add(name, [rule]);
    }
}
