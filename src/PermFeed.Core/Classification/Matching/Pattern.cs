namespace PermFeed.Classification.Matching;

/// <summary>The match part of a rule: all conditions hold and no exclusion does.</summary>
/// <param name="Not">Each of these alone keeps the rule from matching.</param>
internal sealed record Pattern(ValueList<Condition> All, ValueList<Condition> Not)
{
    /// <summary>True when only services that no family knows can match.</summary>
    public bool OnlyNewcomers => All.OfType<ServiceCondition>().Any(condition => condition is { TakesNewcomers: true, Prefixes.Count: 1 });

    public bool Matches(ActionShape shape)
    {
        for (var i = 0; i < All.Count; i++)
            if (!All[i].Holds(shape))
                return false;
        for (var i = 0; i < Not.Count; i++)
            if (Not[i].Holds(shape))
                return false;
        return true;
    }

    /// <summary>True when a condition holds that tells something about the action, not only its verb.</summary>
    public bool Touches(ActionShape shape) => All.Any(condition => condition.IsTelling && condition.Holds(shape));

    /// <summary>What is asked for, condition by condition, and what is excluded.</summary>
    public (ValueList<string> All, ValueList<string> Not) InWords =>
        (All.Select(condition => condition.Wanted).ToValueList(), Not.Select(condition => condition.Wanted).ToValueList());

    public ValueList<string> Evidence(ActionShape shape) => All.Select(condition => condition.Evidence(shape)).ToValueList();

    /// <summary>Why an action is no match: the conditions that fail and the exclusions that hold.</summary>
    public ValueList<string> Failures(ActionShape shape) =>
        All.Where(condition => !condition.Holds(shape)).Select(condition => $"wants {condition.Wanted}")
            .Concat(Not.Where(condition => condition.Holds(shape)).Select(condition => $"excludes {condition.Evidence(shape)}"))
            .ToValueList();
}
