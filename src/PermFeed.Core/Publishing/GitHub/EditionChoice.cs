namespace PermFeed.Publishing.GitHub;

/// <summary>Which edition is released or announced.</summary>
/// <param name="Month">Null: the newest one whose month is over.</param>
public sealed record EditionChoice(Month? Month)
{
    public static EditionChoice Newest { get; } = new((Month?)null);

    /// <returns>Null when the newest one is asked for and no month is over yet.</returns>
    /// <exception cref="PermFeedException">There is no such edition, or it is not complete.</exception>
    internal EditionBundle? In(BuiltSite site) => (Month ?? EditionBundle.Newest(site)) is { } month ? EditionBundle.Of(site, month) : null;
}
