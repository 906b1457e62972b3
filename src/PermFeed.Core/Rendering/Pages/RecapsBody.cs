namespace PermFeed.Rendering.Pages;

/// <summary>The archive: all recaps, newest first.</summary>
internal sealed record RecapsBody(IReadOnlyList<RecapRow> Recaps)
{
    public string Root { get; } = "../";
}
