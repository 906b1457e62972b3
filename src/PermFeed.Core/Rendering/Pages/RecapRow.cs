using PermFeed.Editions;
using PermFeed.Rendering.Recaps;

namespace PermFeed.Rendering.Pages;

/// <summary>An edition in a list of editions.</summary>
internal sealed record RecapRow(string Month, string Title, string Headline, RecapNumbers Numbers, DateOnly From, DateOnly To)
{
    public static RecapRow Of(Edition edition, SiteInput input)
    {
        var recap = new Recap(edition, input, "");
        return new RecapRow(recap.Month, recap.Title, recap.Headline, recap.Numbers, recap.From, recap.To);
    }
}
