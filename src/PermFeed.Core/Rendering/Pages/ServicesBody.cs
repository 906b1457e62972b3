namespace PermFeed.Rendering.Pages;

/// <summary>The list of services.</summary>
internal sealed record ServicesBody(IReadOnlyList<ServiceRow> Services)
{
    public string Root { get; } = "../";
}
