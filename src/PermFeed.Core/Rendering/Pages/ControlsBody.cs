using PermFeed.Rendering.Controls;

namespace PermFeed.Rendering.Pages;

/// <summary>All controls: the whole catalogue's, then month by month, newest first.</summary>
internal sealed record ControlsBody(IReadOnlyList<ControlFolder> Folders)
{
    public string Root { get; } = "../";
}
