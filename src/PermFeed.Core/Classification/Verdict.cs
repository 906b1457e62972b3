namespace PermFeed.Classification;

/// <summary>How an action is judged; data/labels/README.md has the rubric. Ordered from least to most.</summary>
public enum Verdict
{
    /// <summary>No rule knows the action: it stands in the review queue.</summary>
    Unreviewed,
    Routine,

    /// <summary>Dangerous in part, in some setups, with a further permission, or with limited damage.</summary>
    Sensitive,

    /// <summary>The action alone, allowed on every resource, does one of the things that a risk category names.</summary>
    Privileged,
}
