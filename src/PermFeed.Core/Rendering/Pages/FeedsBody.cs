using PermFeed.Rendering.Feeds;

namespace PermFeed.Rendering.Pages;

/// <summary>All feeds.</summary>
internal sealed record FeedsBody(IReadOnlyList<Feed> Main, IReadOnlyList<Feed> Categories, IReadOnlyList<Feed> Tactics, IReadOnlyList<Feed> Services)
{
    public string Root { get; } = "../";
}
