namespace PermFeed.Classification.Quality;

/// <summary>Something wrong with a rule, or worth a look.</summary>
/// <param name="RuleId">Empty for the rule book as a whole.</param>
/// <param name="IsError">True where the rule book must not be published as it is; false for what ages with AWS's reference.</param>
public sealed record RuleFinding(string RuleId, string Problem, bool IsError);
