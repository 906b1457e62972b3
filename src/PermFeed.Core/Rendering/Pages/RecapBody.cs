using PermFeed.Rendering.Recaps;
using PermFeed.Rendering.Text;

namespace PermFeed.Rendering.Pages;

/// <summary>A recap page: the recap's HTML and its table of contents.</summary>
internal sealed record RecapBody(Recap Recap, string Html, IReadOnlyList<Heading> Contents)
{
    public string Root { get; } = "../../";
}
