namespace PermFeed.Classification.Matching;

/// <summary>One condition of a rule. Values within it are alternatives.</summary>
internal abstract class Condition
{
    public abstract bool Holds(ActionShape shape);

    /// <summary>What was seen, for an action on which the condition holds: <c>noun "FineTuningJob"</c>.</summary>
    public abstract string Evidence(ActionShape shape);

    /// <summary>False for conditions that a great many actions meet, such as a verb: alone they tell nothing about an action.</summary>
    public virtual bool IsTelling => true;

    /// <summary>True when what was seen is the whole name, verb and all: the condition then knows one action, not a shape.</summary>
    public virtual bool IsExact(ActionShape shape) => false;

    /// <summary>What is asked for: <c>a verb out of create, put</c>.</summary>
    public abstract string Wanted { get; }
}
