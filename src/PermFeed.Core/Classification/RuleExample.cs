using PermFeed.Reference;

namespace PermFeed.Classification;

/// <summary>An action that a rule must or must not match.</summary>
/// <param name="Facts">Null: the facts of the reference are used; otherwise the example brings its own.</param>
/// <param name="Line">In the rule's file.</param>
public sealed record RuleExample(ActionKey Action, ActionFacts? Facts, int Line);
