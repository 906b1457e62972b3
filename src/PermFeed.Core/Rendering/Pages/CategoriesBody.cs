using PermFeed.Rendering.Charts;

namespace PermFeed.Rendering.Pages;

/// <summary>The risk categories and how they meet the tactics.</summary>
internal sealed record CategoriesBody(IReadOnlyList<CategoryBody> Categories, HeatMap Map, string AttackVersion)
{
    public string Root { get; } = "../";
}
