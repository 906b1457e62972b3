namespace PermFeed.History;

/// <summary>The last look at AWS, successful or not: what staleness is measured from.</summary>
/// <param name="At">When it ended, UTC.</param>
/// <param name="Outcome">How.</param>
/// <param name="Message">One line for a person.</param>
/// <param name="LastSuccess">When one last recorded an observation; null when none ever did.</param>
/// <param name="Remarks">Disagreements of sources and oddities that the last success noted.</param>
public sealed record CheckRecord(DateTimeOffset At, CheckOutcome Outcome, string Message, DateTimeOffset? LastSuccess, ValueList<string> Remarks);
