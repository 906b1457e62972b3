namespace PermFeed.History;

/// <summary>A plausibility limit holds an observation: nothing is stored until a person has looked.</summary>
public sealed class HeldException(string source, DateOnly date, ValueList<string> holds)
    : PermFeedException($"the observation of {date.Iso()} from {source} is held: {string.Join("; ", holds)}")
{
    public ValueList<string> Holds { get; } = holds;

    public DateOnly Date { get; } = date;

    public string Origin { get; } = source;
}
