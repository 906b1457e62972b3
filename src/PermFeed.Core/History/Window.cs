namespace PermFeed.History;

/// <summary>When something happened, as far as observations tell: after <see cref="From"/>, when it was last seen otherwise, and not after <see cref="To"/>.</summary>
public sealed record Window(DateOnly From, DateOnly To)
{
    public int Days => To.DayNumber - From.DayNumber;
}
