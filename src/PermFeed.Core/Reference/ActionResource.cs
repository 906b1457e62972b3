namespace PermFeed.Reference;

/// <summary>A resource type that an action can be limited to. Names may hold blanks and slashes (<c>loadbalancer/app/</c>).</summary>
/// <param name="Name">As AWS writes it, without the asterisk.</param>
/// <param name="IsRequired">AWS's asterisk; null where the source does not tell (the service reference JSON).</param>
public sealed record ActionResource(string Name, bool? IsRequired) : IComparable<ActionResource>
{
    /// <summary>AWS's notation, as the reference store and the change log write it: <c>bucket*</c> required, <c>bucket</c> optional, <c>bucket?</c> not known.</summary>
    public string Notation => Name + (IsRequired switch { true => "*", false => "", null => "?" });

    public static ActionResource FromNotation(string notation) => notation[^1..] switch
    {
        "*" => new ActionResource(notation[..^1], true),
        "?" => new ActionResource(notation[..^1], null),
        _ => new ActionResource(notation, false),
    };

    public int CompareTo(ActionResource? other) => string.CompareOrdinal(Notation, other?.Notation);
}
