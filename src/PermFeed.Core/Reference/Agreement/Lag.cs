namespace PermFeed.Reference.Agreement;

/// <summary>An action that only one of two sources shows.</summary>
/// <param name="OnlyIn">The format of the source that shows it.</param>
/// <param name="Since">The first day on which it was so.</param>
public sealed record Lag(ActionKey Action, string OnlyIn, DateOnly Since);
