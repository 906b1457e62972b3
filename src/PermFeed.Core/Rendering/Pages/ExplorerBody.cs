using PermFeed.Classification;

namespace PermFeed.Rendering.Pages;

/// <summary>The explorer's form.</summary>
internal sealed record ExplorerBody(IReadOnlyList<Tactic> Tactics, int Actions, int Removed)
{
    public string Root { get; } = "../";

    public IReadOnlyList<CategoryChoice> Categories { get; } =
        [.. Enum.GetValues<RiskCategory>().Select(category => new CategoryChoice(category.Id(), category.Title()))];
}
