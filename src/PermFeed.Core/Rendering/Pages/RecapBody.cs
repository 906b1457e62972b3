using PermFeed.Rendering.Controls;
using PermFeed.Rendering.Recaps;
using PermFeed.Rendering.Text;

namespace PermFeed.Rendering.Pages;

/// <summary>A recap page: the recap's HTML, its table of contents and the month's controls.</summary>
internal sealed record RecapBody(Recap Recap, string Html, IReadOnlyList<Heading> Contents, ControlFolder Controls)
{
    public string Root { get; } = "../../";
}
