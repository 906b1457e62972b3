namespace PermFeed.Classification.Quality;

/// <summary>How often a rule matches and how often it leads, over a set of actions.</summary>
public sealed record RuleUsage(Rule Rule, int Matches, int Leads)
{
    /// <summary>In the order of the rule book.</summary>
    public static ValueList<RuleUsage> Count(RuleBook book, IEnumerable<Judgement> judgements)
    {
        var matches = new Dictionary<string, int>(StringComparer.Ordinal);
        var leads = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var judgement in judgements)
            for (var i = 0; i < judgement.Rules.Count; i++)
            {
                var id = judgement.Rules[i].RuleId;
                matches[id] = matches.GetValueOrDefault(id) + 1;
                if (i is 0)
                    leads[id] = leads.GetValueOrDefault(id) + 1;
            }

        return book.Rules.Select(rule => new RuleUsage(rule, matches.GetValueOrDefault(rule.Id), leads.GetValueOrDefault(rule.Id))).ToValueList();
    }
}
